import type {
  Book,
  ListBooksResponse,
  ListLoansResponse,
  Loan,
} from "../models.js";
import type { ListBooksParams, ListLoansParams } from "../operations/books.js";
import * as operations from "../operations/books.js";
import type { Client } from "../runtime/client.js";
import type { PagePromise } from "../runtime/paging/page-promise.js";
import { paginate } from "../runtime/paging/paginate.js";
import type { PageOptions } from "../runtime/paging/paging.js";

/** The operations of `books`. */
export class Books {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * The books, newest first
   *
   * @example
   * ```ts
   * const list = library.books.list();
   * for await (const item of list) console.log(item);
   * ```
   */
  list(
    params?: ListBooksParams,
    options?: PageOptions,
  ): PagePromise<ListBooksResponse, Book> {
    return paginate(this.#client, operations.list, params, options);
  }

  /**
   * Who had a book
   *
   * @example
   * ```ts
   * const list = library.books.listLoans({ isbn: "isbn" });
   * for await (const item of list) console.log(item);
   * ```
   */
  listLoans(
    params: ListLoansParams,
    options?: PageOptions,
  ): PagePromise<ListLoansResponse, Loan> {
    return paginate(this.#client, operations.listLoans, params, options);
  }
}
