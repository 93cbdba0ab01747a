import type { CreateShapeBadRequestError, Drawing, Shape } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link create}. */
export interface CreateShapeParams {
  body: Shape;
}

/** shapes.create: `POST /shapes` */
export const create: Operation<
  CreateShapeParams,
  Drawing,
  { 400: CreateShapeBadRequestError }
> = {
  id: "shapes.create",
  method: "POST",
  path: "/shapes",
  body: /* @__PURE__ */ json({ required: true }),
};
