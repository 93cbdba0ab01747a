import * as operations from "../operations/exports.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { LongRunningPromise } from "../runtime/long-running/long-running-promise.js";
import { startOperation } from "../runtime/long-running/start.js";
import type { Outcomes } from "../runtime/responses/outcome.js";

/** The operations of `exports`. */
export class Exports {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * All reports, as one file
   *
   * @example
   * ```ts
   * const begun = printShop.exports.create();
   * await begun.wait();
   * ```
   */
  create(
    options?: CallOptions,
  ): LongRunningPromise<
    string | undefined,
    string,
    Outcomes<typeof operations.create>
  > {
    return startOperation(this.#client, operations.create, undefined, options);
  }
}
