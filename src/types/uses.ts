import type { Type } from "./type.js";
import { UNRECOGNIZED } from "./unrecognized.js";

/** Names of what `models.ts` has that a type refers to, sorted. */
export function usesOf(type: Type): string[] {
  const names = new Set<string>();
  forEachReference(type, (name) => names.add(name));
  return [...names].sort();
}

function forEachReference(type: Type, visit: (name: string) => void): void {
  if (type.kind === "reference") {
    if (!type.global) visit(type.namespace ?? type.name);
  } else if (type.kind === "unrecognized") visit(UNRECOGNIZED[type.of]);
  else for (const part of partsOf(type)) forEachReference(part, visit);
}

/** The types that a type is directly made of. */
export function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case "array":
    case "iterable":
      return [type.item];
    case "tuple":
      return type.rest ? [...type.items, type.rest] : type.items;
    case "object":
      return [
        ...type.members.map((member) => member.type),
        ...(type.index ? [type.index] : []),
      ];
    case "union":
    case "intersection":
      return type.types;
    default:
      return [];
  }
}
