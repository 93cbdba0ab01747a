import { keyOf } from "./type-key.js";
import { isKeyword } from "./keywords.js";
import type { Type } from "./type.js";

/** Whether TypeScript surely lets a value of one type stand for another. `false` where only the whole program could tell. */
export function isAssignable(from: Type, to: Type): boolean {
  if (
    keyOf(from) === keyOf(to) ||
    isKeyword(to, "unknown") ||
    isKeyword(from, "never")
  )
    return true;
  if (from.kind === "union")
    return from.types.every((type) => isAssignable(type, to));
  if (to.kind === "union")
    return to.types.some((type) => isAssignable(from, type));
  if (from.kind === "intersection")
    return from.types.some((type) => isAssignable(type, to));
  if (from.kind === "array" && to.kind === "array")
    return isAssignable(from.item, to.item);
  if (from.kind === "literal") return isWide(to, from.of);
  return (
    (from.kind === "open" || from.kind === "unrecognized") &&
    isWide(to, from.of)
  );
}

function isWide(type: Type, of: "string" | "number" | "boolean"): boolean {
  return (
    (type.kind === "keyword" && type.name === of) ||
    (type.kind === "open" && type.of === of)
  );
}
