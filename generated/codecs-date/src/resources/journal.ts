import type { Entry, ListJournalResponse } from "../models.js";
import type { ListJournalParams } from "../operations/journal.js";
import * as operations from "../operations/journal.js";
import type { Client } from "../runtime/client.js";
import type { PagePromise } from "../runtime/paging/page-promise.js";
import { paginate } from "../runtime/paging/paginate.js";
import type { PageOptions } from "../runtime/paging/paging.js";

/** The operations of `journal`. */
export class Journal {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * A list in pages, which are counted by a number that is converted
   *
   * @example
   * ```ts
   * const list = ledger.journal.list();
   * for await (const item of list) console.log(item);
   * ```
   */
  list(
    params?: ListJournalParams,
    options?: PageOptions,
  ): PagePromise<ListJournalResponse, Entry> {
    return paginate(this.#client, operations.list, params, options);
  }
}
