import type { Item } from "../models.js";
import type { Operation } from "../runtime/operation.js";
import { fromConnection } from "../runtime/parameters/from-connection.js";

/** Parameters of {@link get}. */
export interface GetItemParams {
  itemId: string;
}

/** Gets one item. */
export const get: Operation<GetItemParams, Item> = {
  id: "items.get",
  method: "GET",
  path: "/items/{itemId}",
  internal: /* @__PURE__ */ fromConnection([
    {
      in: "header",
      name: "X-Organization-ID",
      option: "organizationId",
      required: true,
    },
    { in: "header", name: "Accept-Version", value: "2.1" },
    {
      in: "query",
      name: "locale",
      option: "language",
      enum: ["de", "en", "fr"],
    },
  ]),
  auth: [{ WarehouseKey: [] }],
};

/** Parameters of {@link list}. */
export interface ListItemsParams {
  limit?: number;
}

/** Lists items. */
export const list: Operation<ListItemsParams, Item[]> = {
  id: "items.list",
  method: "GET",
  path: "/items",
  params: { limit: "query" },
  internal: /* @__PURE__ */ fromConnection([
    {
      in: "header",
      name: "X-Organization-ID",
      option: "organizationId",
      required: true,
    },
    { in: "query", name: "api-version", value: "2026-11-01" },
  ]),
  auth: [{ WarehouseKey: [] }],
};
