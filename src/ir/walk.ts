import type { Schema, SchemaId } from "./schema.js";

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

/** The schemas that a discriminator chooses from. */
export function mappedSchemas({ discriminator }: Schema): SchemaId[] {
  if (!discriminator) return [];
  const { mapping, defaultMapping } = discriminator;
  return [
    ...Object.values(mapping),
    ...(defaultMapping === undefined ? [] : [defaultMapping]),
  ];
}

/** Every schema that this one refers to, itself or from inside; discriminator mappings included. */
export function forEachReference(
  schema: Schema,
  visit: (id: string) => void,
): void {
  if (schema.$ref !== undefined) visit(schema.$ref);
  for (const id of mappedSchemas(schema)) visit(id);
  forEachChild(schema, (child) => forEachReference(child, visit));
}

/** The schema with every schema that stands directly in it replaced; itself, where none changes. */
export function mapChildren(
  schema: Schema,
  change: (child: Schema) => Schema,
): Schema {
  const changed: Record<string, unknown> = {};
  for (const name of ONE) {
    const child = schema[name];
    const made = child && change(child);
    if (made !== child) changed[name] = made;
  }
  for (const name of MANY) {
    const made = schema[name]?.map(change);
    if (made?.some((child, index) => child !== schema[name]?.[index]))
      changed[name] = made;
  }
  for (const name of NAMED) {
    const entries = Object.entries(schema[name] ?? {});
    const made = entries.map(([key, child]) => [key, change(child)] as const);
    if (made.some(([, child], index) => child !== entries[index]?.[1]))
      changed[name] = Object.fromEntries(made);
  }
  return Object.keys(changed).length === 0 ? schema : { ...schema, ...changed };
}
