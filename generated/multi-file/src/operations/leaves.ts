import type { Leaf } from "../models.js";
import type { Operation } from "../runtime/operation.js";

/** leaves.list: `GET /leaves` */
export const list: Operation<undefined, Leaf[]> = {
  id: "leaves.list",
  method: "GET",
  path: "/leaves",
};
