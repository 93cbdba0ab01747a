import * as operations from "../operations/depots.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `depots`. */
export class Depots {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List depots
   *
   * @example
   * ```ts
   * await parcelVault.depots.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<string[]> {
    return send(this.#client, operations.list, undefined, options);
  }
}
