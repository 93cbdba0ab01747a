import type { GetMoonParams } from "../operations/moon.js";
import * as operations from "../operations/moon.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `moon`. */
export class Moon {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Get the phase of the moon
   *
   * @example
   * ```ts
   * await tideTables.moon.get();
   * ```
   */
  get(params?: GetMoonParams, options?: CallOptions): ApiPromise<string> {
    return send(this.#client, operations.get, params, options);
  }
}
