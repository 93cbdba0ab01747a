import type { Schema } from "./schema.js";

const ONE = [
  "items",
  "contains",
  "additionalProperties",
  "propertyNames",
  "unevaluatedProperties",
  "unevaluatedItems",
  "not",
  "if",
  "then",
  "else",
] as const;
const MANY = ["prefixItems", "allOf", "anyOf", "oneOf"] as const;
const NAMED = ["properties", "patternProperties", "dependentSchemas"] as const;

/** Calls `visit` for every schema that stands directly in this one. References are not followed. */
export function forEachChild(
  schema: Schema,
  visit: (child: Schema, property?: string) => void,
): void {
  for (const name of ONE) {
    const child = schema[name];
    if (child) visit(child);
  }
  for (const name of MANY) schema[name]?.forEach((child) => visit(child));
  for (const name of NAMED) {
    const children = schema[name];
    if (!children) continue;
    for (const [key, child] of Object.entries(children))
      visit(child, name === "properties" ? key : undefined);
  }
}

/** Every schema that this one refers to, itself or from inside; discriminator mappings included. */
export function forEachReference(
  schema: Schema,
  visit: (id: string) => void,
): void {
  if (schema.$ref !== undefined) visit(schema.$ref);
  if (schema.discriminator)
    for (const id of Object.values(schema.discriminator.mapping)) visit(id);
  forEachChild(schema, (child) => forEachReference(child, visit));
}
