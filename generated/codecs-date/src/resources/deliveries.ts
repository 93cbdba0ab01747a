import * as operations from "../operations/deliveries.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import { send } from "../runtime/send.js";

/** The operations of `deliveries`. */
export class Deliveries {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Only the headers are converted, and in a failure, too
   *
   * @example
   * ```ts
   * await ledger.deliveries.count();
   * ```
   */
  count(
    options?: CallOptions,
  ): ApiPromise<void, Outcomes<typeof operations.count>> {
    return send(this.#client, operations.count, undefined, options);
  }
}
