import type { NewOrder, Order } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";
import { cookie } from "../runtime/parameters/cookie.js";
import { fromConnection } from "../runtime/parameters/from-connection.js";
import { styled } from "../runtime/parameters/styled.js";

/** Parameters of {@link create}. */
export interface CreateOrderParams extends NewOrder {}

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
    {
      in: "query",
      name: "features",
      explode: false,
      write: styled,
      option: "features",
    },
    { in: "cookie", name: "channel", write: cookie, value: "api" },
  ]),
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  auth: [{ WarehouseKey: [] }],
};
