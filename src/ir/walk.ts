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

type Keyword =
  | { readonly holds: "one"; readonly name: (typeof ONE)[number] }
  | { readonly holds: "many"; readonly name: (typeof MANY)[number] }
  | { readonly holds: "named"; readonly name: (typeof NAMED)[number] };

/** The keywords that hold schemas. Most schemas have few keywords and none of these: so each is asked for those that it has. */
const KEYWORDS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ...ONE.map((name) => [name, { holds: "one", name }] as const),
  ...MANY.map((name) => [name, { holds: "many", name }] as const),
  ...NAMED.map((name) => [name, { holds: "named", name }] as const),
]);

/** Calls `visit` for every schema that stands directly in this one. References are not followed. */
export function forEachChild(
  schema: Schema,
  visit: (child: Schema, property?: string) => void,
): void {
  for (const keyword of keywordsOf(schema)) {
    if (keyword.holds === "one") {
      const child = schema[keyword.name];
      if (child) visit(child);
    } else if (keyword.holds === "many") {
      for (const child of schema[keyword.name] ?? []) visit(child);
    } else {
      const isProperty = keyword.name === "properties";
      for (const [key, child] of Object.entries(schema[keyword.name] ?? {}))
        visit(child, isProperty ? key : undefined);
    }
  }
}

const NONE: readonly Keyword[] = [];

function keywordsOf(schema: Schema): readonly Keyword[] {
  let found: Keyword[] | undefined;
  for (const name of Object.keys(schema)) {
    const keyword = KEYWORDS.get(name);
    if (keyword) (found ??= []).push(keyword);
  }
  return found ?? NONE;
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
  let changed: Record<string, unknown> | undefined;
  for (const keyword of keywordsOf(schema)) {
    const before = schema[keyword.name];
    const made = changeHeld(schema, keyword, change);
    if (made !== before) (changed ??= {})[keyword.name] = made;
  }
  return changed ? { ...schema, ...changed } : schema;
}

/** What a keyword holds, changed; itself, where nothing in it changes. */
function changeHeld(
  schema: Schema,
  keyword: Keyword,
  change: (child: Schema) => Schema,
): unknown {
  if (keyword.holds === "one") {
    const child = schema[keyword.name];
    return child && change(child);
  }
  if (keyword.holds === "many") {
    const children = schema[keyword.name];
    const made = children?.map(change);
    return made?.some((child, index) => child !== children?.[index])
      ? made
      : children;
  }
  const children = schema[keyword.name];
  const entries = Object.entries(children ?? {});
  const made = entries.map(([key, child]) => [key, change(child)] as const);
  return made.some(([, child], index) => child !== entries[index]?.[1])
    ? Object.fromEntries(made)
    : children;
}
