import type { ListEventsResponse } from "../models.js";
import * as operations from "../operations/events.js";
import type { Client } from "../runtime/client.js";
import type { PagePromise } from "../runtime/paging/page-promise.js";
import { paginate } from "../runtime/paging/paginate.js";
import type { PageOptions } from "../runtime/paging/paging.js";

/** The operations of `events`. */
export class Events {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * What happens
   *
   * @example
   * ```ts
   * const list = library.events.list();
   * for await (const item of list) console.log(item);
   * ```
   */
  list(options?: PageOptions): PagePromise<ListEventsResponse, string> {
    return paginate(this.#client, operations.list, undefined, options);
  }
}
