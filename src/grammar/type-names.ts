import { isList } from "./json.js";

const names: ReadonlySet<unknown> = new Set([
  "null",
  "boolean",
  "integer",
  "number",
  "string",
  "array",
  "object",
]);

export const isTypeName = (value: unknown): boolean => names.has(value);

/** What is written for a type where another language's or an older draft's name came to mind. */
const meant: ReadonlyMap<unknown, Readonly<Record<string, string>>> = new Map([
  ["any", {}],
  ["bool", { type: "boolean" }],
  ["int", { type: "integer" }],
  ["int32", { type: "integer", format: "int32" }],
  ["int64", { type: "integer", format: "int64" }],
  ["long", { type: "integer", format: "int64" }],
  ["float", { type: "number", format: "float" }],
  ["double", { type: "number", format: "double" }],
  ["decimal", { type: "number" }],
  ["str", { type: "string" }],
  ["text", { type: "string" }],
  ["date", { type: "string", format: "date" }],
  ["datetime", { type: "string", format: "date-time" }],
  ["date-time", { type: "string", format: "date-time" }],
  ["uuid", { type: "string", format: "uuid" }],
  ["uri", { type: "string", format: "uri" }],
  ["file", { type: "string", format: "binary" }],
  ["binary", { type: "string", format: "binary" }],
  ["byte", { type: "string", format: "byte" }],
  ["list", { type: "array" }],
  ["map", { type: "object" }],
  ["dict", { type: "object" }],
]);

/** The keywords that an unknown name of a type stands for; `undefined` when that cannot be told. */
export function meantBy(
  type: unknown,
): Readonly<Record<string, string>> | undefined {
  if (type === null) return { type: "null" };
  return (
    meant.get(typeof type === "string" ? type.toLowerCase() : type) ??
    (typeof type === "string" && isTypeName(type.toLowerCase())
      ? { type: type.toLowerCase() }
      : undefined)
  );
}

/** The names that a `type` keyword holds. */
export function typeNamesOf(type: unknown): readonly unknown[] {
  if (type === undefined) return [];
  return isList(type) ? type : [type];
}
