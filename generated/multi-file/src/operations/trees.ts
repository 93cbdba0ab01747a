import type { Tree } from "../models.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link get}. */
export interface GetTreeParams {
  id: string;
}

/** trees.get: `GET /trees/{id}` */
export const get: Operation<GetTreeParams, Tree> = {
  id: "trees.get",
  method: "GET",
  path: "/trees/{id}",
};
