import * as operations from "../operations/complaints.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import { send } from "../runtime/send.js";

/** The operations of `complaints`. */
export class Complaints {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Complain, and be told nothing
   *
   * @example
   * ```ts
   * await printShop.complaints.create();
   * ```
   */
  create(
    options?: CallOptions,
  ): ApiPromise<void, Outcomes<typeof operations.create>> {
    return send(this.#client, operations.create, undefined, options);
  }
}
