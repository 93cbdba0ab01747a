import type { Entry, ListEntriesResponse } from "../models.js";
import type {
  CreateEntryParams,
  GetEntryParams,
  ListEntriesParams,
} from "../operations/entries.js";
import * as operations from "../operations/entries.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import { send } from "../runtime/send.js";

/** The operations of `entries`. */
export class Entries {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * A flat body, whose read-only properties can be sent back
   *
   * @example
   * ```ts
   * await ledger.entries.create({
   *   amount: 1n,
   *   bookedAt: new Date("2030-01-02T03:04:05Z"),
   * });
   * ```
   */
  create(params: CreateEntryParams, options?: CallOptions): ApiPromise<Entry> {
    return send(this.#client, operations.create, params, options);
  }

  /**
   * entries.get: `GET /entries/{entryId}`
   *
   * @example
   * ```ts
   * await ledger.entries.get({ entryId: 1n });
   * ```
   */
  get(params: GetEntryParams, options?: CallOptions): ApiPromise<Entry> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * Values in a query and a header
   *
   * @example
   * ```ts
   * await ledger.entries.list();
   * ```
   */
  list(
    params?: ListEntriesParams,
    options?: CallOptions,
  ): ApiPromise<ListEntriesResponse, Outcomes<typeof operations.list>> {
    return send(this.#client, operations.list, params, options);
  }
}
