import type { GetStatusParams } from "../operations/status.js";
import * as operations from "../operations/status.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `status`. */
export class Status {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Takes a locale of its own, and no tenant.
   *
   * @example
   * ```ts
   * await plants.status.get();
   * ```
   */
  get(params?: GetStatusParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.get, params, options);
  }
}
