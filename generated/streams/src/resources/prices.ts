import type { Place, Price } from "../models.js";
import type {
  ImportPlacesParams,
  ImportPricesParams,
  WatchPricesParams,
} from "../operations/prices.js";
import * as operations from "../operations/prices.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";
import type { EventStream } from "../runtime/streams/events.js";
import type { ListenOptions } from "../runtime/streams/listen.js";
import { listen } from "../runtime/streams/listen.js";

/** The operations of `prices`. */
export class Prices {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One price a line.
   *
   * @example
   * ```ts
   * const items = await radio.prices.export();
   * for await (const item of items) console.log(item);
   * ```
   */
  export(options?: CallOptions): ApiPromise<AsyncIterable<Price>> {
    return send(this.#client, operations.export, undefined, options);
  }

  /**
   * A sequence of JSON texts.
   *
   * @example
   * ```ts
   * const items = await radio.prices.exportPlaces();
   * for await (const item of items) console.log(item);
   * ```
   */
  exportPlaces(options?: CallOptions): ApiPromise<AsyncIterable<Place>> {
    return send(this.#client, operations.exportPlaces, undefined, options);
  }

  /**
   * One price a line, the other way.
   *
   * @example
   * ```ts
   * await radio.prices.import({ body: [{ symbol: "symbol", price: 1 }] });
   * ```
   */
  import(params: ImportPricesParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.import, params, options);
  }

  /**
   * The same, the other way.
   *
   * @example
   * ```ts
   * await radio.prices.importPlaces({ body: [{ name: "name" }] });
   * ```
   */
  importPlaces(
    params: ImportPlacesParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(this.#client, operations.importPlaces, params, options);
  }

  /**
   * Prices as they change. A QUERY can be asked again, as a GET can.
   *
   * @example
   * ```ts
   * const items = await radio.prices.watch({ symbols: ["symbols"] });
   * for await (const item of items) console.log(item);
   * ```
   */
  watch(
    params: WatchPricesParams,
    options?: ListenOptions,
  ): ApiPromise<EventStream<Price>> {
    return listen(this.#client, operations.watch, params, options);
  }
}
