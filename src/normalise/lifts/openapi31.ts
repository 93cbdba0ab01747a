import { omit, type Node } from "../../grammar/json.js";
import type { Lift } from "../transform.js";

/** OpenAPI 3.1 → 3.2, which only adds to it. */
export const openapi31: Lift = {
  document: (node) => ({ ...node, openapi: "3.2.0" }),
};

/**
 * What 3.2 gave a meaning that it did not have before, and so not for 3.2 itself: `allowReserved` was ignored outside of
 * the query.
 */
export const before32: Lift = {
  parameter: (node: Node) =>
    node["in"] === "query" ? node : omit(node, ["allowReserved"]),
};
