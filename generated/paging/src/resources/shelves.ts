import type {
  ListShelvesResponse,
  ListShelvesResponseItem,
} from "../models.js";
import type { ListShelvesParams } from "../operations/shelves.js";
import * as operations from "../operations/shelves.js";
import type { Client } from "../runtime/client.js";
import type { PagePromise } from "../runtime/paging/page-promise.js";
import { paginate } from "../runtime/paging/paginate.js";
import type { PageOptions } from "../runtime/paging/paging.js";

/** The operations of `shelves`. */
export class Shelves {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * The shelves
   *
   * @example
   * ```ts
   * const list = library.shelves.list();
   * for await (const item of list) console.log(item);
   * ```
   */
  list(
    params?: ListShelvesParams,
    options?: PageOptions,
  ): PagePromise<ListShelvesResponse, ListShelvesResponseItem> {
    return paginate(this.#client, operations.list, params, options);
  }
}
