import type { Book, Item, Shelf } from "../models.js";
import type { GetBookParams, SearchBooksParams } from "../operations/books.js";
import * as operations from "../operations/books.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** Printed ones. */
export class Books {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * books.discover: `M-SEARCH /books`
   *
   * @example
   * ```ts
   * await library.books.discover();
   * ```
   */
  discover(options?: CallOptions): ApiPromise<Shelf> {
    return send(this.#client, operations.discover, undefined, options);
  }

  /**
   * books.get: `GET /books/{isbn}`
   *
   * @example
   * ```ts
   * await library.books.get({ isbn: "isbn" });
   * ```
   */
  get(params: GetBookParams, options?: CallOptions): ApiPromise<Item> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * Forgets what is cached
   *
   * @example
   * ```ts
   * await library.books.purge();
   * ```
   */
  purge(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.purge, undefined, options);
  }

  /**
   * Finds books
   *
   * @example
   * ```ts
   * const items = await library.books.search({ title: "title" });
   * for await (const item of items) console.log(item);
   * ```
   */
  search(
    params: SearchBooksParams,
    options?: CallOptions,
  ): ApiPromise<AsyncIterable<Book>> {
    return send(this.#client, operations.search, params, options);
  }
}
