import type { Shelf } from "../models.js";
import type {
  GetShelfParams,
  ReplaceShelfParams,
} from "../operations/shelves.js";
import * as operations from "../operations/shelves.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `shelves`. */
export class Shelves {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * A document whose lists have elements of their own
   *
   * @example
   * ```ts
   * await depot.shelves.get({ shelfId: "shelfId" });
   * ```
   */
  get(params: GetShelfParams, options?: CallOptions): ApiPromise<Shelf> {
    return send(this.#client, operations.get, params, options);
  }

  /** The same as a request */
  replace(params: ReplaceShelfParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.replace, params, options);
  }
}
