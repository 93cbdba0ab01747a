import type { FindParams, GetPictureParams } from "../operations/values.js";
import * as operations from "../operations/values.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `values`. */
export class Values {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Constants, listed objects and tuples in a query */
  find(params: FindParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.find, params, options);
  }

  /**
   * A parameter in the query of a path
   *
   * @example
   * ```ts
   * await awkward.values.getPicture({ id: "id", key: "key" });
   * ```
   */
  getPicture(
    params: GetPictureParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(this.#client, operations.getPicture, params, options);
  }
}
