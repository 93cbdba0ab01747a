import type { Health } from "../models.js";
import * as operations from "../operations/health.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `health`. */
export class HealthResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Nothing in it is converted
   *
   * @example
   * ```ts
   * await ledger.health.get();
   * ```
   */
  get(options?: CallOptions): ApiPromise<Health> {
    return send(this.#client, operations.get, undefined, options);
  }
}
