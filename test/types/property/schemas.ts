import fc from "fast-check";
import type { Json, Schema } from "../../../src/ir/index.js";

/** Names of the properties that random schemas and values share. */
export const NAMES = ["a", "b", "c", "a-b"];

/** Names of the schemas of one set: each may refer to every other, and to itself. */
export const SCHEMAS = ["First", "Second", "Third"];

export const scalars: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom("x", "y", "", 'it\'s "quoted"', "2020-01-01"),
  fc.constantFrom(0, 1, -2, 1.5, 1e21),
  fc.boolean(),
  fc.constant(null),
);

const scalarSchema: fc.Arbitrary<Schema> = fc
  .subarray(["string", "number", "boolean", "null"] as const, { minLength: 1 })
  .map((type) => ({ type }));

const enumOf = (values: readonly Json[]): Schema => ({
  enum: [...new Map(values.map((one) => [JSON.stringify(one), one])).values()],
});

/** Parts that do not contradict each other: a property has the schema of the first part that names it. */
function agree(parts: readonly Schema[]): Schema[] {
  const all: Schema = Object.assign(
    {},
    ...parts.toReversed().map(({ properties }) => properties),
  );
  const known = new Map(Object.entries(all as Record<string, Schema>));
  return parts.map((part) => ({
    ...part,
    properties: Object.fromEntries(
      Object.keys(part.properties ?? {}).map((name) => [
        name,
        known.get(name)!,
      ]),
    ),
  }));
}

/** Schemas of which a type can say all: what they reject, it rejects. */
const exact = fc.letrec<{ schema: Schema; object: Schema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalarSchema,
    fc.constantFrom(...SCHEMAS).map(($ref): Schema => ({ $ref })),
    fc.array(scalars, { minLength: 1, maxLength: 3 }).map(enumOf),
    scalars.map((value): Schema => ({ const: value })),
    tie("object"),
    tie("schema").map((items): Schema => ({ type: ["array"], items })),
    fc
      .array(tie("schema"), { minLength: 1, maxLength: 2 })
      .map((prefixItems): Schema => ({
        type: ["array"],
        prefixItems,
        items: { not: {} },
        minItems: prefixItems.length,
      })),
    tie("schema").map((additionalProperties): Schema => ({
      type: ["object"],
      additionalProperties,
    })),
    fc
      .array(tie("schema"), { minLength: 1, maxLength: 3 })
      .map((anyOf): Schema => ({ anyOf })),
    fc
      .array(tie("object"), { minLength: 1, maxLength: 2 })
      .map((parts): Schema => ({ allOf: agree(parts) })),
  ),
  object: fc
    .tuple(
      fc.dictionary(fc.constantFrom(...NAMES), tie("schema"), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      fc.subarray(NAMES),
      fc.boolean(),
    )
    .map(([properties, required, nullable]): Schema => ({
      type: nullable ? ["object", "null"] : ["object"],
      properties,
      required: required.filter((name) => Object.hasOwn(properties, name)),
    })),
}));

/** Keywords that a type can say only in part, or not at all: a type that is narrower because of them would be wrong. */
const loose = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small" },
    exact.schema,
    fc
      .record(
        {
          minLength: fc.nat(2),
          maxLength: fc.nat(3),
          pattern: fc.constantFrom("^x", "y$"),
          format: fc.constantFrom("date", "date-time", "uuid"),
        },
        { requiredKeys: [] },
      )
      .map((more): Schema => ({ type: ["string"], ...more })),
    fc
      .record(
        { minimum: fc.nat(2), multipleOf: fc.constantFrom(1, 2) },
        { requiredKeys: [] },
      )
      .map((more): Schema => ({ type: ["integer"], ...more })),
    fc
      .tuple(exact.object, tie("schema"))
      .map(([object, additionalProperties]): Schema => ({
        ...object,
        additionalProperties,
      })),
    fc.tuple(exact.object, tie("schema")).map(([object, schema]): Schema => ({
      ...object,
      patternProperties: { "^a": schema },
      // Open, it would let anything through under other names; the type takes it for what all names hold.
      additionalProperties: { not: {} },
    })),
    fc
      .tuple(exact.object, tie("schema"))
      .map(([object, unevaluatedProperties]): Schema => ({
        ...object,
        unevaluatedProperties,
      })),
    exact.object.map((object): Schema => ({
      ...object,
      additionalProperties: { not: {} },
    })),
    fc
      .tuple(exact.object, fc.subarray(NAMES))
      .map(([object, required]): Schema => ({ ...object, required })),
    fc
      .tuple(tie("schema"), tie("schema"))
      .map(([schema, not]): Schema => ({ allOf: [schema], not })),
    fc.tuple(exact.object, tie("schema")).map(([object, schema]): Schema => ({
      ...object,
      dependentSchemas: { a: schema },
      dependentRequired: { b: ["c"] },
    })),
    fc
      .tuple(tie("schema"), tie("schema"), tie("schema"))
      .map(([condition, yes, no]): Schema => ({
        if: condition,
        then: yes,
        else: no,
      })),
    fc
      .array(tie("schema"), { minLength: 1, maxLength: 3 })
      .map((oneOf): Schema => ({ oneOf })),
    fc
      .array(tie("schema"), { minLength: 1, maxLength: 3 })
      .map((allOf): Schema => ({ allOf })),
    fc
      .tuple(tie("schema"), fc.array(tie("schema"), { maxLength: 2 }))
      .map(([items, prefixItems]): Schema => ({
        type: ["array"],
        ...(prefixItems.length > 1 ? {} : { items }),
        ...(prefixItems.length > 0 && { prefixItems }),
      })),
    tie("schema").map((contains): Schema => ({
      type: ["array"],
      contains,
      uniqueItems: true,
    })),
    fc.constantFrom<Schema>({}, { not: {} }),
  ),
}));

const setOf = (schema: fc.Arbitrary<Schema>) =>
  fc
    .tuple(schema, schema, schema)
    .map((schemas) =>
      Object.fromEntries(SCHEMAS.map((name, index) => [name, schemas[index]!])),
    );

export type SchemaSet = Readonly<Record<string, Schema>>;

export const exactSets: fc.Arbitrary<SchemaSet> = setOf(exact.schema);
export const looseSets: fc.Arbitrary<SchemaSet> = setOf(loose.schema);
