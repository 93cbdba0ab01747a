import type { Branch } from "../models.js";
import * as operations from "../operations/branches.js";
import type { Client } from "../runtime/client.js";
import type { PagePromise } from "../runtime/paging/page-promise.js";
import { paginate } from "../runtime/paging/paginate.js";
import type { PageOptions } from "../runtime/paging/paging.js";
import type { Outcomes } from "../runtime/responses/outcome.js";

/** The operations of `branches`. */
export class Branches {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * The branches
   *
   * @example
   * ```ts
   * const list = library.branches.list();
   * for await (const item of list) console.log(item);
   * ```
   */
  list(
    options?: PageOptions,
  ): PagePromise<Branch[], Branch, Outcomes<typeof operations.list>> {
    return paginate(this.#client, operations.list, undefined, options);
  }
}
