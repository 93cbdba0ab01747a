import type {
  ListParams,
  QueryParams,
  SearchParams,
  SelectParams,
} from "../operations/items.js";
import * as operations from "../operations/items.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `items`. */
export class Items {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * What a query can hold
   *
   * @example
   * ```ts
   * await styles.items.list();
   * ```
   */
  list(params?: ListParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.list, params, options);
  }

  /**
   * A query that is JSON
   *
   * @example
   * ```ts
   * await styles.items.query({
   *   filter: {
   *     colors: ["colors", "colors2"],
   *     range: { from: 1, points: [{ x: 2, y: 3 }] },
   *   },
   * });
   * ```
   */
  query(params: QueryParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.query, params, options);
  }

  /**
   * A query that is one form
   *
   * @example
   * ```ts
   * await styles.items.search({
   *   criteria: { text: "a + b", tags: ["tags"], box: { x: 1, y: 2 } },
   * });
   * ```
   */
  search(params: SearchParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.search, params, options);
  }

  /**
   * A query that is a text of its own
   *
   * @example
   * ```ts
   * await styles.items.select();
   * ```
   */
  select(params?: SelectParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.select, params, options);
  }
}
