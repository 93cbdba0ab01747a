import { memberOf, omit, type Node } from "../../grammar/json.js";

const bounds = [
  ["exclusiveMinimum", "minimum"],
  ["exclusiveMaximum", "maximum"],
] as const;

/** 3.0's `exclusiveMinimum: true` beside a `minimum` as 3.1's number. */
export function liftBounds(node: Node): Node {
  let lifted = node;
  for (const [exclusive, inclusive] of bounds) {
    const value = memberOf(lifted, exclusive);
    if (typeof value !== "boolean") continue;
    const limit = memberOf(lifted, inclusive);
    const rest = omit(lifted, [exclusive]);
    lifted =
      value && typeof limit === "number"
        ? { ...omit(rest, [inclusive]), [exclusive]: limit }
        : rest;
  }
  return lifted;
}
