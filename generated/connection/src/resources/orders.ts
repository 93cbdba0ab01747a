import type { Order } from "../models.js";
import type { CreateOrderParams } from "../operations/orders.js";
import * as operations from "../operations/orders.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `orders`. */
export class Orders {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Orders items.
   *
   * @example
   * ```ts
   * await warehouse.orders.create({ itemId: "itemId" });
   * ```
   */
  create(params: CreateOrderParams, options?: CallOptions): ApiPromise<Order> {
    return send(this.#client, operations.create, params, options);
  }
}
