import type { Lift } from "../transform.js";

/** OpenAPI 3.1 → 3.2, which only adds to it. */
export const openapi31: Lift = {
  document: (node) => ({ ...node, openapi: "3.2.0" }),
};
