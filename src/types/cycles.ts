import { UNKNOWN } from "./keywords.js";
import { intersection, union } from "./type-make.js";
import type { Model } from "./heritage.js";
import type { Type } from "./type.js";

/**
 * Aliases that TypeScript would call circular (TS2456), made finite. References behind an array or a member are
 * deferred and stay; those that TypeScript must see through at once cannot lead back to the alias.
 */
export function breakCycles(
  aliases: readonly Model[],
): ReadonlyMap<string, Type> {
  const types = new Map(aliases.map(({ name, type }) => [name, type]));
  const done = new Map<string, Type>();
  const open = new Set<string>();
  const resolve = (name: string): void => {
    const type = types.get(name);
    if (!type || done.has(name)) return;
    open.add(name);
    done.set(name, rewrite(type, name));
    open.delete(name);
  };
  const rewrite = (type: Type, self: string): Type => {
    if (type.kind === "union")
      return union(
        dropSelf(type.types, self).map((part) => rewrite(part, self)),
      );
    if (type.kind === "intersection")
      return intersection(
        dropSelf(type.types, self).map((part) => rewrite(part, self)),
      );
    if (type.kind === "object")
      return type.index && type.members.length === 0
        ? { ...type, braces: refersToAlias(type.index, types) }
        : type;
    if (type.kind !== "reference" || !types.has(type.name)) return type;
    if (open.has(type.name)) return inline(type.name, self);
    resolve(type.name);
    return type;
  };
  /** What an alias that is being defined adds besides those being defined: for `A = B | string`, `B = A | number` that is `string`. */
  const inline = (name: string, self: string): Type => {
    const type = types.get(name);
    if (type?.kind !== "union" && type?.kind !== "intersection") return UNKNOWN;
    const known = type.types.filter(
      (part) => !(part.kind === "reference" && open.has(part.name)),
    );
    return known.length === 0
      ? UNKNOWN
      : rewrite({ ...type, types: known }, self);
  };
  for (const { name } of aliases) resolve(name);
  return done;
}

/** `A = A | string` is `string`. */
const dropSelf = (types: readonly Type[], self: string) =>
  types.filter((type) => !(type.kind === "reference" && type.name === self));

function refersToAlias(
  type: Type,
  aliases: ReadonlyMap<string, Type>,
): boolean {
  if (type.kind === "reference") return aliases.has(type.name);
  if (type.kind === "array") return refersToAlias(type.item, aliases);
  return (
    (type.kind === "union" || type.kind === "intersection") &&
    type.types.some((part) => refersToAlias(part, aliases))
  );
}
