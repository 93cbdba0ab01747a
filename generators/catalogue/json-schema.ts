import type { Discriminator, Schema, SchemaId } from "../../src/ir/index.js";
import type { Plan } from "../../src/plan/plan.js";
import type { Definitions, JsonSchema } from "../mocks/src/schema.js";
import { xmlSchemas } from "../xml/collect.js";

/**
 * Writes schemas of the model as JSON Schema 2020-12 with OpenAPI's `discriminator`; what they share is in one `$defs`.
 */
export interface SchemaWriter {
  readonly write: (schema: Schema) => JsonSchema;
  /** Every schema of the table under the name of its type, sorted. */
  readonly defs: Definitions;
}

/** The writer of a plan's schemas; several generators need it, and it is made once. */
export function findSchemaWriter(plan: Plan): SchemaWriter {
  const known =
    writers.get(plan) ?? createSchemaWriter(plan, xmlSchemas(plan).length > 0);
  writers.set(plan, known);
  return known;
}

const writers = new WeakMap<Plan, SchemaWriter>();

/** `withXml`: the XML Objects of schemas are written too, which only connectors that speak XML need. */
export function createSchemaWriter(
  { api, models }: Pick<Plan, "api" | "models">,
  withXml = false,
): SchemaWriter {
  const names = nameDefinitions(Object.keys(api.schemas), models);
  const refTo = (id: SchemaId) => {
    const name = names.get(id);
    return name === undefined ? undefined : `#/$defs/${escapePointer(name)}`;
  };
  const write = (schema: Schema) =>
    writeSchema(schema, Object.assign(refTo, { withXml }));
  const defs = Object.entries(api.schemas)
    .map(([id, schema]) => [names.get(id) ?? id, write(schema)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { write, defs: Object.fromEntries(defs) };
}

/** The name of the type, of the response's where there are two: locked, and needs no escaping in a reference. */
function nameDefinitions(
  ids: readonly SchemaId[],
  models: Plan["models"],
): Map<SchemaId, string> {
  const names = new Map<SchemaId, string>();
  for (const { schema, name, sides } of models) {
    if (!names.has(schema) || sides.includes("response"))
      names.set(schema, name);
  }
  const taken = new Set(names.values());
  for (const id of ids) if (!names.has(id)) names.set(id, freeName(id, taken));
  return names;
}

function freeName(id: SchemaId, taken: Set<string>): string {
  let name = id.replaceAll(/[\ud800-\udfff]/gu, "_");
  while (taken.has(name)) name += "_";
  taken.add(name);
  return name;
}

/** RFC 6901 §6: a pointer in the fragment of a URI. */
function escapePointer(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}

type RefTo = ((id: SchemaId) => string | undefined) & {
  readonly withXml: boolean;
};

const ONE = new Set<string>([
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
]);
const MANY = new Set<string>(["prefixItems", "allOf", "anyOf", "oneOf"]);
const NAMED = new Set<string>([
  "properties",
  "patternProperties",
  "dependentSchemas",
]);

function writeSchema(schema: Schema, refTo: RefTo): JsonSchema {
  const members = Object.entries(schema).flatMap(
    ([keyword, value]): [string, unknown][] => {
      const written = writeKeyword(keyword, value, refTo);
      return written === undefined ? [] : [[keyword, written]];
    },
  );
  return Object.fromEntries(members);
}

function writeKeyword(keyword: string, value: unknown, refTo: RefTo): unknown {
  if (ONE.has(keyword)) return writeSchema(value as Schema, refTo);
  if (MANY.has(keyword))
    return (value as readonly Schema[]).map((schema) =>
      writeSchema(schema, refTo),
    );
  if (NAMED.has(keyword))
    return writeNamed(value as Readonly<Record<string, Schema>>, refTo);
  if (keyword === "$ref") return refTo(value as SchemaId);
  if (keyword === "xml" && !refTo.withXml) return undefined;
  if (keyword === "type")
    return (value as readonly string[]).length === 1
      ? (value as readonly string[])[0]
      : value;
  if (keyword === "discriminator")
    return writeDiscriminator(value as Discriminator, refTo);
  // the catalogue describes the wire
  if (keyword === "surface") return undefined;
  return keyword === "deprecated" ? true : value;
}

function writeNamed(
  schemas: Readonly<Record<string, Schema>>,
  refTo: RefTo,
): JsonSchema {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      writeSchema(schema, refTo),
    ]),
  );
}

function writeDiscriminator(
  { propertyName, mapping, defaultMapping }: Discriminator,
  refTo: RefTo,
): JsonSchema["discriminator"] {
  const entries = Object.entries(mapping).flatMap(([value, id]) => {
    const ref = refTo(id);
    return ref === undefined ? [] : [[value, ref] as const];
  });
  const fallback =
    defaultMapping === undefined ? undefined : refTo(defaultMapping);
  return {
    propertyName,
    ...(entries.length > 0 && { mapping: Object.fromEntries(entries) }),
    ...(fallback !== undefined && { defaultMapping: fallback }),
  };
}
