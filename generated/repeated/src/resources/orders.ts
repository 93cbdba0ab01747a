import type { ListOrdersResponse, Order } from "../models.js";
import type {
  CreateOrderParams,
  ListOrdersParams,
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
   * orders.create: `POST /orders`
   *
   * @example
   * ```ts
   * await repeated.orders.create({
   *   delivery_address: { street: "street", city: "city" },
   * });
   * ```
   */
  create(params: CreateOrderParams, options?: CallOptions): ApiPromise<Order> {
    return send(this.#client, operations.create, params, options);
  }

  /**
   * orders.list: `GET /orders`
   *
   * @example
   * ```ts
   * await repeated.orders.list();
   * ```
   */
  list(
    params?: ListOrdersParams,
    options?: CallOptions,
  ): ApiPromise<ListOrdersResponse> {
    return send(this.#client, operations.list, params, options);
  }
}
