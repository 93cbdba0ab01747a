import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, encode } from "../../../generators/runtime/codec/apply.js";
import type { Api, Json, Schema } from "../../../src/ir/index.js";
import { planCodecs } from "../../../src/plan/codecs/plan-codecs.js";
import { applySurfacePolicy } from "../../../src/plan/surface-policy.js";
import { action, api } from "../api.js";
import { toRuntime } from "./runtime-codec.js";

const IDS = ["A", "B", "C"];
const NAMES = ["a", "b", "c", "__proto__"];

const scalar: fc.Arbitrary<Schema> = fc.constantFrom<Schema[]>(
  { type: ["string"], format: "date-time" },
  { type: ["string", "null"], format: "date-time" },
  { type: ["integer"], format: "int64" },
  { type: ["string"], format: "int64" },
  { type: ["integer", "string"], format: "int64" },
  { type: ["string"] },
  { type: ["boolean"] },
  { type: ["null"] },
  { enum: ["x", "y"] },
);

/** Random schemas; those that refer may refer to themselves. */
const { schema } = fc.letrec<{ schema: Schema; object: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, depthIdentifier: "schema" },
    scalar,
    fc.constantFrom(...IDS).map(($ref) => ({ $ref })),
    tie("object"),
    tie("schema").map((items): Schema => ({ type: ["array"], items })),
    fc.tuple(tie("schema"), tie("schema")).map(([one, two]): Schema => ({
      type: ["array"],
      prefixItems: [one, two],
    })),
    fc
      .array(tie("schema"), { minLength: 2, maxLength: 3 })
      .map((oneOf): Schema => ({ oneOf })),
    // parts that contradict each other have no values
    tie("object").map(({ properties = {}, ...own }): Schema => {
      const [first, ...others] = Object.entries(properties);
      const part = (entries: (readonly [string, Schema])[]): Schema => ({
        type: ["object"],
        properties: Object.fromEntries(entries),
      });
      return first && !own.additionalProperties
        ? { allOf: [part([first]), part(others)] }
        : { properties, ...own };
    }),
  ),
  object: fc
    .record({
      properties: fc.uniqueArray(
        fc.tuple(fc.constantFrom(...NAMES), tie("schema")),
        { selector: ([name]) => name, maxLength: 3 },
      ),
      others: fc.option(tie("schema"), { freq: 3 }),
    })
    .map(({ properties, others }): Schema => ({
      type: ["object"],
      properties: Object.fromEntries(properties),
      ...(others && { additionalProperties: others }),
    })),
}));

/** A name for a name, and a union that is one of itself, are refused before. */
const named = schema.filter(
  ({ $ref, oneOf }) =>
    $ref === undefined &&
    !oneOf?.some((one) => one.$ref !== undefined || one.oneOf),
);

const DAY = 86_400_000;

/** A value that a schema may have on the wire, made with a stream of numbers. */
function sample(
  given: Schema,
  schemas: Api["schemas"],
  next: (below: number) => number,
  depth = 0,
): Json {
  const inner = (one: Schema) => sample(one, schemas, next, depth + 1);
  if (given.$ref !== undefined)
    return depth > 6 ? null : inner(schemas[given.$ref] ?? {});
  if (given.enum) return given.enum[next(given.enum.length)] ?? null;
  const union = given.oneOf ?? given.anyOf;
  if (union) return inner(union[next(union.length)] ?? {});
  if (given.allOf) {
    const parts = given.allOf.map(inner);
    return Object.fromEntries(
      parts.flatMap((part) => Object.entries(part as object)),
    ) as Json;
  }
  const types = given.type ?? ["null"];
  switch (types[next(types.length)]) {
    case "array":
      if (given.prefixItems) return given.prefixItems.map(inner);
      return depth > 6
        ? []
        : Array.from({ length: next(3) }, () => inner(given.items ?? {}));
    case "object": {
      const own = Object.entries(given.properties ?? {}).filter(
        () => depth < 7 && next(4) > 0,
      );
      const others =
        given.additionalProperties && depth < 7
          ? [["other", given.additionalProperties] as const]
          : [];
      return Object.fromEntries(
        [...own, ...others].map(([name, one]) => [name, inner(one)]),
      );
    }
    case "integer":
      return next(1_000_000) - 500_000;
    case "boolean":
      return next(2) === 1;
    case "string":
      if (given.format === "date-time")
        return new Date(next(20_000) * DAY).toISOString();
      return given.format === "int64" && types.length === 1
        ? String(next(1_000))
        : `text ${next(10)}`;
    default:
      return null;
  }
}

/** Whether a value is what the type of a schema says that a caller has. */
function isSurface(
  value: unknown,
  given: Schema,
  schemas: Api["schemas"],
  at: readonly string[] = [],
): boolean {
  if (value === null || value === undefined) return true;
  if (given.$ref !== undefined)
    return (
      !at.includes(given.$ref) &&
      isSurface(value, schemas[given.$ref] ?? {}, schemas, [...at, given.$ref])
    );
  const union = given.oneOf ?? given.anyOf;
  if (union) return union.some((one) => isSurface(value, one, schemas, at));
  if (given.allOf)
    return given.allOf.every((one) => isSurface(value, one, schemas, at));
  if (given.enum) return given.enum.includes(value as Json);
  const types = given.type ?? [];
  if (value instanceof Date)
    return given.format === "date-time" && types.includes("string");
  if (typeof value === "bigint") return given.format === "int64";
  if (typeof value === "string")
    return (
      types.includes("string") &&
      given.format !== "date-time" &&
      !(given.format === "int64" && types.length === 1)
    );
  if (typeof value === "number")
    return types.includes("integer") && given.format !== "int64";
  if (typeof value === "boolean") return types.includes("boolean");
  if (Array.isArray(value))
    return (
      types.includes("array") &&
      value.every((item, index) =>
        isSurface(
          item,
          given.prefixItems?.[index] ?? given.items ?? {},
          schemas,
        ),
      )
    );
  return (
    types.includes("object") &&
    Object.entries(value).every(([name, member]) => {
      const own =
        new Map(Object.entries(given.properties ?? {})).get(name) ??
        given.additionalProperties;
      return !own || isSurface(member, own, schemas);
    })
  );
}

test("what a schema has on the wire becomes what its type says, and comes back as it was", () => {
  let converted = 0;
  fc.assert(
    fc.property(
      fc.tuple(schema, named, named, named),
      fc.array(fc.nat(1 << 20), { minLength: 40, maxLength: 40 }),
      ([root, ...models], numbers) => {
        const described = api({
          schemas: Object.fromEntries(
            models.map((one, index) => [IDS[index] ?? "", one]),
          ),
          actions: [
            action({
              responses: [
                {
                  status: "200",
                  headers: [],
                  content: [{ mediaType: "application/json", schema: root }],
                },
              ],
            }),
          ],
        });
        const changed = applySurfacePolicy(described, {
          dates: "Date",
          int64: "bigint",
        });
        const [act] = changed.actions;
        const result = {
          kind: "json",
          schemas: [],
          optional: false,
          outcomes: [],
          headers: [],
        } as const;
        const operation = {
          id: "a.b",
          method: "b",
          constName: "b",
          action: act!,
          result,
          errors: [],
        };
        const plan = planCodecs({
          api: changed,
          models: [],
          operations: [operation],
        });
        let turn = 0;
        const next = (below: number) =>
          (numbers[turn++ % numbers.length] ?? 0) % below;
        const wire = sample(root, described.schemas, next);
        const node = plan?.operations.get("a.b")?.responses[0]?.[1];
        const nodes = new Map(
          plan?.models.map((model) => [model.schema, model.node]),
        );
        const codec = node ? toRuntime(node, nodes) : {};
        const before = JSON.stringify(wire);
        const surface = decode(codec, wire);
        if (surface !== wire) converted++;
        expect(isSurface(surface, root, described.schemas)).toBe(true);
        expect(sameIntegers(encode(codec, surface))).toEqual(
          sameIntegers(wire),
        );
        expect(JSON.stringify(wire)).toBe(before);
      },
    ),
    { numRuns: 1_000 },
  );
  expect(converted).toBeGreaterThan(200);
});

/** A bigint does not know whether it came as a number or as a string: where a union allows both, either may be sent. */
function sameIntegers(value: unknown): unknown {
  if (typeof value === "string" && /^-?\d+$/.test(value)) return Number(value);
  if (Array.isArray(value)) return value.map(sameIntegers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, sameIntegers(member)]),
  );
}
