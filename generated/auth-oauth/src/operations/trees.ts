import type { Tree } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** List trees */
export const list: Operation<undefined, Tree[]> = {
  id: "trees.list",
  method: "GET",
  path: "/trees",
  auth: [{ OrchardLogin: ["trees:read"] }],
};

/** Parameters of {@link plant}. */
export interface PlantTreeParams extends Tree {}

/** Plant a tree */
export const plant: Operation<PlantTreeParams, Tree> = {
  id: "trees.plant",
  method: "POST",
  path: "/trees",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  auth: [{ OrchardLogin: ["trees:read", "trees:write"] }, { Robot: [] }],
};
