import type { Contents, Shelf } from "../models.js";
import type {
  GetContentsParams,
  GetShelfParams,
  ReplaceContentsParams,
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

  /**
   * What may be described in several ways
   *
   * @example
   * ```ts
   * await depot.shelves.getContents({ shelfId: "shelfId" });
   * ```
   */
  getContents(
    params: GetContentsParams,
    options?: CallOptions,
  ): ApiPromise<Contents> {
    return send(this.#client, operations.getContents, params, options);
  }

  /** The same as a request */
  replace(params: ReplaceShelfParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.replace, params, options);
  }

  /** The same as a request */
  replaceContents(
    params: ReplaceContentsParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(this.#client, operations.replaceContents, params, options);
  }
}
