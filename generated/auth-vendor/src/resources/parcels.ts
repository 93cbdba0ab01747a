import * as operations from "../operations/parcels.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `parcels`. */
export class Parcels {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List parcels
   *
   * @example
   * ```ts
   * await parcelVault.parcels.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<string[]> {
    return send(this.#client, operations.list, undefined, options);
  }
}
