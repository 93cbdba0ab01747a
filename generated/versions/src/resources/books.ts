import type { Book } from "../models.js";
import type {
  AddBookParams,
  ListBooksParams,
  PutCoverParams,
} from "../operations/books.js";
import * as operations from "../operations/books.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";
import type { UploadOptions } from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

/** What can be lent. */
export class Books {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * books.add: `POST /books`
   *
   * @example
   * ```ts
   * await library.books.add({ title: "title" });
   * ```
   */
  add(params: AddBookParams, options?: CallOptions): ApiPromise<Book> {
    return send(this.#client, operations.add, params, options);
  }

  /**
   * books.list: `GET /books`
   *
   * @example
   * ```ts
   * await library.books.list();
   * ```
   */
  list(params?: ListBooksParams, options?: CallOptions): ApiPromise<Book[]> {
    return send(this.#client, operations.list, params, options);
  }

  /** books.putCover: `PUT /books/{isbn}/cover` */
  putCover(params: PutCoverParams, options?: UploadOptions): ApiPromise<void> {
    return transfer(this.#client, operations.putCover, params, options);
  }
}
