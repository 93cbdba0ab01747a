import type { Order, Sort, State, UnrecognizedModel } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link list}. */
export interface ListOrdersParams {
  /** Only requests use it, so that it is closed. */
  sort?: Sort;
  /** Responses use it too, so that it is open. */
  state?: State;
}

/** orders.list: `GET /orders` */
export const list: Operation<ListOrdersParams, Order[]> = {
  id: "orders.list",
  method: "GET",
  path: "/orders",
  params: { sort: "query", state: "query" },
};

/** Parameters of {@link update}. */
export interface UpdateOrderParams extends Order {
  id: string;
}

/** orders.update: `PUT /orders/{id}` */
export const update: Operation<
  UpdateOrderParams,
  Order,
  { 422: UnrecognizedModel }
> = {
  id: "orders.update",
  method: "PUT",
  path: "/orders/{id}",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
};
