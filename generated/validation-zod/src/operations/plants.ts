import type { Plant, PlantInput, Problem } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link get}. */
export interface GetPlantParams {
  /** Pattern: `^pl_[0-9]+$`. */
  plantId: string;
}

/** plants.get: `GET /plants/{plantId}` */
export const get: Operation<GetPlantParams, Plant, { 404: Problem }> = {
  id: "plants.get",
  method: "GET",
  path: "/plants/{plantId}",
};

/** Parameters of {@link list}. */
export interface ListPlantsParams {
  /** Value: 1 to 100. */
  limit?: number;
  /** No two items are equal. */
  kinds?: ("tree" | "flower")[];
}

/** plants.list: `GET /plants` */
export const list: Operation<ListPlantsParams, Plant[]> = {
  id: "plants.list",
  method: "GET",
  path: "/plants",
  params: { limit: "query", kinds: "query" },
};

/** Parameters of {@link replace}. */
export interface ReplacePlantParams {
  /** Pattern: `^pl_[0-9]+$`. */
  plantId: string;
  body: PlantInput;
}

/** plants.replace: `PUT /plants/{plantId}` */
export const replace: Operation<ReplacePlantParams, Plant> = {
  id: "plants.replace",
  method: "PUT",
  path: "/plants/{plantId}",
  body: /* @__PURE__ */ json({ required: true }),
};
