import type { EventModel, WatchEventsItem } from "../models.js";
import * as operations from "../operations/events.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";
import type { EventStream } from "../runtime/streams/events.js";
import type { ListenOptions } from "../runtime/streams/listen.js";
import { listen } from "../runtime/streams/listen.js";

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

  /**
   * Events, each with its own data
   *
   * @example
   * ```ts
   * const items = await ledger.events.watch();
   * for await (const item of items) console.log(item);
   * ```
   */
  watch(options?: ListenOptions): ApiPromise<EventStream<WatchEventsItem>> {
    return listen(this.#client, operations.watch, undefined, options);
  }
}
