import type { Order } from "../models.js";
import type {
  ListOrdersParams,
  UpdateOrderParams,
} from "../operations/orders.js";
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
   * orders.list: `GET /orders`
   *
   * @example
   * ```ts
   * await enums.orders.list();
   * ```
   */
  list(params?: ListOrdersParams, options?: CallOptions): ApiPromise<Order[]> {
    return send(this.#client, operations.list, params, options);
  }

  /**
   * orders.update: `PUT /orders/{id}`
   *
   * @example
   * ```ts
   * await enums.orders.update({ id: "id", state: "open" });
   * ```
   */
  update(params: UpdateOrderParams, options?: CallOptions): ApiPromise<Order> {
    return send(this.#client, operations.update, params, options);
  }
}
