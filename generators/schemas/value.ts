import { propertyKey, scalarLiteral } from "../../src/escape/literal.js";
import type { Json } from "../../src/ir/index.js";

/** A JSON value as a TypeScript literal. Prettier lays it out. */
export function printValue(value: Json): string {
  if (typeof value !== "object" || value === null) return scalarLiteral(value);
  if (Array.isArray(value)) return `[${value.map(printValue).join(", ")}]`;
  const members = Object.entries(value as Readonly<Record<string, Json>>).map(
    ([key, member]) => `${propertyKey(key)}: ${printValue(member)}`,
  );
  return `{ ${members.join(", ")} }`;
}

/** An object literal of what is printed already; empty without members. */
export function printMembers(
  members: readonly (readonly [key: string, text: string])[],
): string {
  if (members.length === 0) return "";
  const texts = members.map(([key, text]) => `${propertyKey(key)}: ${text}`);
  return `{ ${texts.join(", ")} }`;
}
