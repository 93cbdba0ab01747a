import * as operations from "../operations/weights.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `weights`. */
export class Weights {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List weights
   *
   * @example
   * ```ts
   * await parcelVault.weights.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<string[]> {
    return send(this.#client, operations.list, undefined, options);
  }
}
