import type {
  FindParams,
  GetByPathParams,
  NoteParams,
  StoreParams,
} from "../operations/search.js";
import * as operations from "../operations/search.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `search`. */
export class Search {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * search.find: `GET /search`
   *
   * @example
   * ```ts
   * await params.search.find({ limit: 10 });
   * ```
   */
  find(params: FindParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.find, params, options);
  }

  /**
   * search.getByPath: `GET /matrix/{point}/{list}/{name}`
   *
   * @example
   * ```ts
   * await params.search.getByPath({
   *   point: { x: 1, y: 2 },
   *   list: [1, 2],
   *   name: "name",
   * });
   * ```
   */
  getByPath(params: GetByPathParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.getByPath, params, options);
  }

  /**
   * A body of plain text
   *
   * @example
   * ```ts
   * await params.search.note({ body: "body" });
   * ```
   */
  note(params: NoteParams, options?: CallOptions): ApiPromise<string> {
    return send(this.#client, operations.note, params, options);
  }

  /**
   * A body whose property has the name of a parameter is not flat
   *
   * @example
   * ```ts
   * await params.search.store({ x: 1, body: { x: 1, y: 2 } });
   * ```
   */
  store(params: StoreParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.store, params, options);
  }
}
