import { keyOf } from "./type-key.js";
import { isKeyword } from "./keywords.js";
import type { Type } from "./type.js";

/** What a name stands for, where it is another name of something. */
export type AliasOf = (name: string) => Type | undefined;

/**
 * Whether TypeScript surely lets a value of one type stand for another. `false` where only the whole program could tell:
 * without `aliasOf`, also where a name is meant.
 */
export function isAssignable(
  from: Type,
  to: Type,
  aliasOf: AliasOf = () => undefined,
): boolean {
  if (
    keyOf(from) === keyOf(to) ||
    isKeyword(to, "unknown") ||
    isKeyword(from, "never")
  )
    return true;
  if (from.kind === "union")
    return from.types.every((type) => isAssignable(type, to, aliasOf));
  if (to.kind === "union")
    return to.types.some((type) => isAssignable(from, type, aliasOf));
  if (from.kind === "intersection")
    return from.types.some((type) => isAssignable(type, to, aliasOf));
  if (from.kind === "array" && to.kind === "array")
    return isAssignable(from.item, to.item, aliasOf);
  const meant = to.kind === "reference" ? aliasOf(to.name) : undefined;
  // an alias of an alias is not followed: aliases can be circular
  if (meant) return isAssignable(from, meant);
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
