import * as operations from "../operations/keys.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** A tag of two words is one group. */
export class Keys {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * keys.list: `GET /keys`
   *
   * @example
   * ```ts
   * await naming.keys.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.list, undefined, options);
  }
}
