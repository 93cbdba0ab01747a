import type { EventModel } from "../models.js";
import * as operations from "../operations/events.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `events`. */
export class Events {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Unions, told apart by a discriminator or by their shapes
   *
   * @example
   * ```ts
   * await ledger.events.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<EventModel[]> {
    return send(this.#client, operations.list, undefined, options);
  }
}
