import type {
  ListFinesResponse,
  ListFinesResponseItem,
  ListReadersResponse,
  Reader,
} from "../models.js";
import type {
  ListFinesParams,
  ListReadersParams,
  SearchReadersParams,
} from "../operations/readers.js";
import * as operations from "../operations/readers.js";
import type { Client } from "../runtime/client.js";
import type { PagePromise } from "../runtime/paging/page-promise.js";
import { paginate } from "../runtime/paging/paginate.js";
import type { PageOptions } from "../runtime/paging/paging.js";

/** The operations of `readers`. */
export class Readers {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * The readers, by their number
   *
   * @example
   * ```ts
   * const list = library.readers.list();
   * for await (const item of list) console.log(item);
   * ```
   */
  list(
    params?: ListReadersParams,
    options?: PageOptions,
  ): PagePromise<ListReadersResponse, Reader> {
    return paginate(this.#client, operations.list, params, options);
  }

  /**
   * Fines, whose cursor comes as a number and goes as a text
   *
   * @example
   * ```ts
   * const list = library.readers.listFines();
   * for await (const item of list) console.log(item);
   * ```
   */
  listFines(
    params?: ListFinesParams,
    options?: PageOptions,
  ): PagePromise<ListFinesResponse, ListFinesResponseItem> {
    return paginate(this.#client, operations.listFines, params, options);
  }

  /**
   * Readers with a name
   *
   * @example
   * ```ts
   * const list = library.readers.search({ name: "name" });
   * for await (const item of list) console.log(item);
   * ```
   */
  search(
    params: SearchReadersParams,
    options?: PageOptions,
  ): PagePromise<Reader[], Reader> {
    return paginate(this.#client, operations.search, params, options);
  }
}
