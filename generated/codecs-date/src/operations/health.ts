import type { Health } from "../models.js";
import type { Operation } from "../runtime/operation.js";

/** Nothing in it is converted */
export const get: Operation<undefined, Health> = {
  id: "health.get",
  method: "GET",
  path: "/health",
};
