import type { Address, ListOrdersResponse, Order, TaxId } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link create}. */
export interface CreateOrderParams {
  /** Where it goes. */
  delivery_address: Address;
  tax_ids?: TaxId[];
}

/** orders.create: `POST /orders` */
export const create: Operation<CreateOrderParams, Order> = {
  id: "orders.create",
  method: "POST",
  path: "/orders",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
};

/** Parameters of {@link list}. */
export interface ListOrdersParams {
  /** Only those. */
  status?: "open" | "paid" | "packed" | "shipped" | "lost";
}

/** orders.list: `GET /orders` */
export const list: Operation<ListOrdersParams, ListOrdersResponse> = {
  id: "orders.list",
  method: "GET",
  path: "/orders",
  params: { status: "query" },
};
