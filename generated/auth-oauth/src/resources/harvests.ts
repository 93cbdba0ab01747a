import * as operations from "../operations/harvests.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `harvests`. */
export class Harvests {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List harvests
   *
   * @example
   * ```ts
   * await orchard.harvests.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<string[]> {
    return send(this.#client, operations.list, undefined, options);
  }
}
