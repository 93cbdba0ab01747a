import type { Leaf } from "../models.js";
import * as operations from "../operations/leaves.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `leaves`. */
export class Leaves {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * leaves.list: `GET /leaves`
   *
   * @example
   * ```ts
   * await multiFile.leaves.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<Leaf[]> {
    return send(this.#client, operations.list, undefined, options);
  }
}
