import type { Book, Ticket } from "../models.js";
import * as operations from "../operations/bindings.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { LongRunningPromise } from "../runtime/long-running/long-running-promise.js";
import { startOperation } from "../runtime/long-running/start.js";

/** The operations of `bindings`. */
export class Bindings {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Have the reports bound
   *
   * @example
   * ```ts
   * const begun = printShop.bindings.create();
   * await begun.wait();
   * ```
   */
  create(options?: CallOptions): LongRunningPromise<Ticket, Book> {
    return startOperation(this.#client, operations.create, undefined, options);
  }
}
