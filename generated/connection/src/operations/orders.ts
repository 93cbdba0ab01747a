import type { Order } from "../models.js";
import type { Operation } from "../runtime/operation.js";
import { fromConnection } from "../runtime/parameters/from-connection.js";

/** Parameters of {@link create}. */
export interface CreateOrderParams {
  itemId: string;
  count?: number;
}

/** Orders items. */
export const create: Operation<CreateOrderParams, Order> = {
  id: "orders.create",
  method: "POST",
  path: "/tenants/{tenantId}/orders",
  internal: /* @__PURE__ */ fromConnection([
    { in: "path", name: "tenantId", option: "tenantId", required: true },
    {
      in: "header",
      name: "X-Signing-Key",
      option: "signingKey",
      required: true,
      secret: true,
    },
    { in: "query", name: "features", explode: false, option: "features" },
    { in: "cookie", name: "channel", value: "api" },
  ]),
  body: { contentType: "application/json", flat: true, required: true },
  auth: [{ WarehouseKey: [] }],
};
