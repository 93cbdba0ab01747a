import * as operations from "../operations/counters.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import { send } from "../runtime/send.js";

/** The operations of `counters`. */
export class CountersResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Every notation of a list
   *
   * @example
   * ```ts
   * await counters.counters.list();
   * ```
   */
  list(
    options?: CallOptions,
  ): ApiPromise<number[], Outcomes<typeof operations.list>> {
    return send(this.#client, operations.list, undefined, options);
  }
}
