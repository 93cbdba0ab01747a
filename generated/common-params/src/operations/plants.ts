import type { CommonParams, Plant } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link create}. */
export interface PlantParams extends Plant, CommonParams {}

/** plants.create: `POST /plants` */
export const create: Operation<PlantParams, void> = {
  id: "plants.create",
  method: "POST",
  path: "/plants",
  params: {
    fields: "query",
    locale: "query",
    xTenant: { in: "header", name: "X-Tenant" },
  },
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  result: "none",
};

/** Parameters of {@link list}. */
export interface ListPlantsParams extends CommonParams {
  shade?: boolean;
}

/** plants.list: `GET /plants` */
export const list: Operation<ListPlantsParams, void> = {
  id: "plants.list",
  method: "GET",
  path: "/plants",
  params: {
    fields: "query",
    locale: "query",
    shade: "query",
    xTenant: { in: "header", name: "X-Tenant" },
  },
  result: "none",
};

/** Parameters of {@link remove}. */
export interface RemovePlantParams extends CommonParams {
  name: string;
}

/** plants.remove: `DELETE /plants/{name}` */
export const remove: Operation<RemovePlantParams, void> = {
  id: "plants.remove",
  method: "DELETE",
  path: "/plants/{name}",
  params: {
    fields: "query",
    locale: "query",
    xTenant: { in: "header", name: "X-Tenant" },
  },
  result: "none",
};
