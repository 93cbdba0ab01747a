import type { GetStatusResponse } from "../models.js";
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
   * Says whether the warehouse is open.
   *
   * @example
   * ```ts
   * await warehouse.status.get();
   * ```
   */
  get(options?: CallOptions): ApiPromise<GetStatusResponse> {
    return send(this.#client, operations.get, undefined, options);
  }
}
