import type { Schema } from "../../ir/index.js";
import type { Scope } from "./scope.js";

/** A property as some part of a schema declares it. */
export interface Found {
  readonly schema: Schema;
  readonly required: boolean;
}

/** Looks a property up in a schema, its references and its `allOf`. */
export function findProperty(
  schema: Schema,
  name: string,
  scope: Scope,
): Found | undefined {
  return find(
    { name, scope, seen: new Set(), below: ({ allOf }) => allOf ?? [] },
    schema,
  );
}

/** Whether any alternative of a schema declares a property, each perhaps in its own way. */
export function mayDeclare(
  schema: Schema,
  name: string,
  scope: Scope,
): boolean {
  const below = ({ allOf, anyOf, oneOf }: Schema) => [
    ...(allOf ?? []),
    ...(anyOf ?? []),
    ...(oneOf ?? []),
  ];
  return find({ name, scope, seen: new Set(), below }, schema) !== undefined;
}

/** Every declaration of a property in a schema, its references and its `allOf`: all of them hold. */
export function listDeclarations(
  schema: Schema,
  name: string,
  { schemaOf }: Scope,
): Schema[] {
  const parts = new Set([schema]);
  for (const { $ref, allOf = [] } of parts) {
    const target = $ref === undefined ? undefined : schemaOf($ref);
    for (const next of [...allOf, target]) if (next) parts.add(next);
  }
  return [...parts].flatMap(({ properties = {} }) =>
    Object.hasOwn(properties, name) ? (properties[name] ?? []) : [],
  );
}

interface Search {
  readonly name: string;
  readonly scope: Scope;
  readonly seen: Set<Schema>;
  readonly below: (schema: Schema) => readonly Schema[];
}

function find(search: Search, schema: Schema): Found | undefined {
  const { name, scope, seen } = search;
  if (seen.has(schema)) return undefined;
  seen.add(schema);
  const own =
    schema.properties && Object.hasOwn(schema.properties, name)
      ? schema.properties[name]
      : undefined;
  const required = schema.required?.includes(name) === true;
  if (own && required) return { schema: own, required };
  const target =
    schema.$ref === undefined ? undefined : scope.schemaOf(schema.$ref);
  const below = [...(target ? [target] : []), ...search.below(schema)];
  const inherited = own
    ? undefined
    : firstOf(below, (part) => find(search, part));
  const found = own ? { schema: own, required } : inherited;
  return found && { ...found, required: found.required || required };
}

function firstOf<T, R>(
  items: readonly T[],
  find: (item: T) => R | undefined,
): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
