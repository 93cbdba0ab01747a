import { isObject } from "../is-object.js";

/** The types of JSON values (RFC 8259), with integers apart as JSON Schema has them. */
export type JsonType =
  "null" | "boolean" | "number" | "string" | "array" | "object";

/** An object of a description, of any kind. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode: (value: unknown) => value is Node = isObject;

/** `Array.isArray` that does not widen to `any[]`. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function jsonType(value: unknown): JsonType {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  if (type === "boolean" || type === "number" || type === "string") return type;
  return "object";
}

/** The member of that name, own ones only: `constructor` is not one of every object's. */
export function memberOf(node: object, name: string): unknown {
  return Object.hasOwn(node, name)
    ? (node as Record<string, unknown>)[name]
    : undefined;
}

/** The member of that name if it is an object, else `undefined`. */
export function nodeOf(node: object, name: string): Node | undefined {
  const value = memberOf(node, name);
  return isNode(value) ? value : undefined;
}

/** The elements of the member of that name; none if it is not an array. */
export function listOf(node: object, name: string): readonly unknown[] {
  const value = memberOf(node, name);
  return isList(value) ? value : [];
}

/** The member of that name if it is a string, else `undefined`. */
export function textOf(node: object, name: string): string | undefined {
  const value = memberOf(node, name);
  return typeof value === "string" ? value : undefined;
}

/** A copy without some members. */
export function omit(node: Node, names: readonly string[]): Node {
  return Object.fromEntries(
    Object.entries(node).filter(([name]) => !names.includes(name)),
  );
}

/** What stands at a path; `undefined` where it leads nowhere. */
export function descend(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const token of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = memberOf(at, token);
  }
  return at;
}
