import fc from "fast-check";
import type { Json, Schema } from "../../../src/ir/index.js";
import { NAMES, scalars, type SchemaSet } from "./schemas.js";

const anything: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    scalars,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES, "other"), tie("value"), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;

/** Values that a schema may well accept, and some that it will not. */
export function valuesFor(
  schema: Schema,
  set: SchemaSet,
  depth = 4,
): fc.Arbitrary<Json> {
  if (depth === 0) return anything;
  const next = (part: Schema) => valuesFor(part, set, depth - 1);
  const parts: fc.Arbitrary<Json>[] = [];
  if (schema.$ref !== undefined) parts.push(next(set[schema.$ref] ?? {}));
  if (schema.enum) parts.push(fc.constantFrom(...schema.enum));
  if (schema.const !== undefined) parts.push(fc.constant(schema.const));
  for (const one of [schema.anyOf, schema.oneOf, schema.allOf])
    for (const part of one ?? []) parts.push(next(part));
  for (const part of [schema.if, schema.then, schema.else])
    if (part) parts.push(next(part));
  for (const type of schema.type ?? []) parts.push(valueOf(type, schema, next));
  if (parts.length === 0) return anything;
  const merged = schema.allOf
    ? [mergeAll(schema.allOf.map(next))]
    : ([] as fc.Arbitrary<Json>[]);
  return fc.oneof(
    { weight: 1, arbitrary: anything },
    ...[...parts, ...merged].map((arbitrary) => ({ weight: 4, arbitrary })),
  );
}

/** Objects that hold what each part asks for. */
const mergeAll = (parts: readonly fc.Arbitrary<Json>[]): fc.Arbitrary<Json> =>
  fc
    .tuple(...parts)
    .map((values) =>
      values.every(
        (value) =>
          typeof value === "object" && value !== null && !Array.isArray(value),
      )
        ? Object.assign({}, ...values)
        : values[0]!,
    );

function valueOf(
  type: NonNullable<Schema["type"]>[number],
  schema: Schema,
  next: (part: Schema) => fc.Arbitrary<Json>,
): fc.Arbitrary<Json> {
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.constantFrom(0, 1, 2, -2, 4, 1.5);
    case "string":
      return fc.constantFrom("x", "y", "xy", "", "2020-01-01");
    case "array":
      return arrayOf(schema, next);
    case "object":
      return objectOf(schema, next);
  }
}

function arrayOf(
  { prefixItems = [], items }: Schema,
  next: (part: Schema) => fc.Arbitrary<Json>,
): fc.Arbitrary<Json> {
  const rest = items?.not
    ? fc.constant([])
    : fc.array(next(items ?? {}), { maxLength: 2 });
  return fc
    .tuple(fc.tuple(...prefixItems.map(next)), rest)
    .map(([first, more]) => [...first, ...more]);
}

function objectOf(
  { properties = {}, required = [], ...schema }: Schema,
  next: (part: Schema) => fc.Arbitrary<Json>,
): fc.Arbitrary<Json> {
  const more =
    schema.additionalProperties ?? schema.unevaluatedProperties ?? {};
  const others = more.not
    ? fc.constant({})
    : fc.dictionary(fc.constantFrom(...NAMES, "other"), next(more), {
        maxKeys: 2,
        noNullPrototype: true,
      });
  const own = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, next(part)]),
  );
  return fc
    .tuple(
      others,
      fc.record<Record<string, Json>>(own, {
        noNullPrototype: true,
        requiredKeys: required.filter((name) => Object.hasOwn(own, name)),
      }),
    )
    .map(([further, members]) => ({ ...further, ...members }));
}

/**
 * The type that holds exactly this value. What is missing from an object is said, too: TypeScript takes an object that
 * shares no property with a type of only optional ones for a mistake, which is not what is asked here.
 */
export function typeOfValue(value: Json): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(typeOfValue).join(", ")}]`;
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}: ${typeOfValue(member)}`,
  );
  const missing = NAMES.filter((name) => !Object.hasOwn(value, name)).map(
    (name) => `${JSON.stringify(name)}?: never`,
  );
  return `{ ${[...members, ...missing].join("; ")} }`;
}
