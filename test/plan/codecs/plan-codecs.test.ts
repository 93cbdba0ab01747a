import { describe, expect, test } from "vitest";
import type { Schema } from "../../../src/ir/index.js";
import { planCodecs } from "../../../src/plan/codecs/plan-codecs.js";
import { applySurfacePolicy } from "../../../src/plan/surface-policy.js";
import { action, api } from "../api.js";

const date: Schema = { type: ["string"], format: "date-time" };
const big: Schema = { type: ["integer"], format: "int64" };
const ref = ($ref: string): Schema => ({ $ref });

interface Given {
  readonly schemas?: Readonly<Record<string, Schema>>;
  readonly responses: Readonly<Record<string, Schema>>;
}

function plan({ schemas = {}, responses }: Given) {
  const described = api({
    schemas,
    actions: [
      action({
        responses: Object.entries(responses).map(([status, schema]) => ({
          status,
          headers: [],
          content: [{ mediaType: "application/json", schema }],
        })),
      }),
    ],
  });
  const changed = applySurfacePolicy(described, {
    dates: "Date",
    int64: "bigint",
  });
  const result = {
    kind: "json",
    schemas: [],
    optional: false,
    outcomes: [],
    headers: [],
  } as const;
  const [first] = changed.actions;
  const operation = {
    id: "a.b",
    method: "b",
    constName: "b",
    action: first!,
    result,
    errors: [],
  };
  const models = Object.keys(schemas).map((schema) => ({
    schema,
    name: schema,
    sides: ["response"] as const,
  }));
  const codecs = planCodecs({ api: changed, models, operations: [operation] });
  return { codecs, responses: codecs?.operations.get("a.b")?.responses };
}

const DATE = { kind: "scalar", name: "dateTime" };

describe("only what differs has a codec", () => {
  test("nothing", () => {
    expect(
      plan({ responses: { 200: { properties: { a: { type: ["string"] } } } } })
        .codecs,
    ).toBeUndefined();
  });

  test("a name for a value stands for itself, and what does not differ is left out", () => {
    const schemas = {
      Time: date,
      Alias: ref("Time"),
      Plain: {
        properties: { a: big.type ? { type: ["string" as const] } : {} },
      },
    };
    const { codecs, responses } = plan({
      schemas,
      responses: {
        200: {
          type: ["object"],
          properties: { a: ref("Alias"), b: ref("Plain") },
        },
      },
    });
    expect(responses).toEqual([
      ["200", { kind: "shape", properties: [["a", DATE]] }],
    ]);
    expect(codecs?.models).toEqual([]);
  });

  test("models that refer to each other are declared once", () => {
    const schemas = {
      Node: { type: ["object" as const], properties: { next: ref("Link") } },
      Link: {
        type: ["object" as const],
        properties: { node: ref("Node"), at: date },
      },
      Loop: { type: ["object" as const], properties: { loop: ref("Loop") } },
    };
    const { codecs } = plan({
      schemas,
      responses: { 200: ref("Node"), 400: ref("Loop") },
    });
    expect(codecs?.models.map(({ name }) => name)).toEqual(["link", "node"]);
  });

  test("names are free of reserved words, of each other, and of the runtime's", () => {
    const one = { type: ["object" as const], properties: { at: date } };
    const schemas = { Delete: one, Int64: one, URLThing: one, UrlThing: one };
    const all = Object.keys(schemas).map(ref);
    const { codecs } = plan({
      schemas,
      responses: { 200: { type: ["array"], prefixItems: all } },
    });
    const names = codecs?.models.map(({ name }) => name) ?? [];
    expect(new Set(names).size).toBe(4);
    expect(names).toContain("deleteCodec");
    expect(names).toContain("int64Codec");
  });
});

describe("a codec says what the type says", () => {
  test.each<{ name: string; given: Schema; want: unknown }>([
    {
      name: "null beside a value",
      given: { anyOf: [date, { type: ["null"] }] },
      want: DATE,
    },
    {
      name: "listed values are literals",
      given: { allOf: [date, { enum: ["2030-01-02T03:04:05Z"] }] },
      want: undefined,
    },
    {
      name: "a string beside a number",
      given: { type: ["string", "integer"], format: "int64" },
      want: {
        kind: "shape",
        union: {
          kind: "shaped",
          members: [
            { codec: { kind: "scalar", name: "int64" } },
            { when: { types: ["string"] } },
          ],
        },
      },
    },
    {
      name: "a map of several schemas",
      given: {
        type: ["object"],
        additionalProperties: date,
        patternProperties: { x: date },
      },
      want: {
        kind: "shape",
        others: {
          kind: "shape",
          union: {
            kind: "shaped",
            members: [{ codec: DATE }, { codec: DATE }],
          },
        },
      },
    },
    {
      name: "a map of anything",
      given: {
        type: ["object"],
        additionalProperties: {},
        patternProperties: { x: date },
      },
      want: undefined,
    },
    {
      name: "a tuple",
      given: { type: ["array"], prefixItems: [{ type: ["string"] }, date] },
      want: { kind: "shape", prefix: [undefined, DATE] },
    },
    {
      name: "items behind a tuple that does not differ",
      given: {
        type: ["array"],
        prefixItems: [{ type: ["string"] }],
        items: date,
      },
      want: { kind: "shape", prefix: [undefined], items: DATE },
    },
  ])("$name", ({ given, want }) => {
    expect(plan({ responses: { 200: given } }).responses?.[0]?.[1]).toEqual(
      want,
    );
  });

  test("members are told apart by what they require, and by what does not differ", () => {
    const schemas = {
      A: {
        type: ["object" as const],
        required: ["kind", "id"],
        properties: {
          kind: { const: "a" },
          id: { type: ["integer" as const], readOnly: true },
          at: date,
        },
      },
      B: {
        type: ["object" as const],
        additionalProperties: { not: {} },
        properties: { at: big },
      },
    };
    const { responses } = plan({
      schemas,
      responses: { 200: { oneOf: [ref("A"), ref("B")] } },
    });
    expect(responses?.[0]?.[1]).toMatchObject({
      union: {
        members: [
          {
            when: {
              types: ["object"],
              required: ["kind"],
              properties: [
                ["kind", { values: ["a"] }],
                ["id", { types: ["integer"] }],
                ["at", {}],
              ],
            },
          },
          {
            when: { types: ["object"], closed: true, properties: [["at", {}]] },
          },
        ],
      },
    });
  });

  test("a discriminator that knows all members decides alone", () => {
    const one = { type: ["object" as const], properties: { at: date } };
    const union = {
      oneOf: [ref("A"), ref("B")],
      discriminator: {
        propertyName: "kind",
        mapping: { a: "A", b: "B", c: "A" },
      },
    };
    const { responses } = plan({
      schemas: { A: one, B: { type: ["object" as const] } },
      responses: { 200: union },
    });
    const reference = { kind: "reference", schema: "A" };
    expect(responses?.[0]?.[1]).toEqual({
      kind: "shape",
      union: {
        kind: "named",
        by: "kind",
        codecs: [
          ["a", reference],
          ["c", reference],
        ],
      },
    });
  });
});

test("a status without a codec is said where its range or default has one", () => {
  const plain: Schema = { type: ["object"] };
  const { responses } = plan({
    responses: { 200: plain, 404: plain, default: date },
  });
  expect(responses).toEqual([
    ["200", { kind: "shape" }],
    ["404", { kind: "shape" }],
    ["default", DATE],
  ]);
});

test("integers are read exactly only where there are some, however deep", () => {
  const schemas = {
    A: { type: ["object" as const], properties: { b: ref("B") } },
    B: { type: ["object" as const], properties: { a: ref("A"), n: big } },
  };
  const exact = (given: Given) =>
    plan(given).codecs?.operations.get("a.b")?.exactResponses;
  expect(
    exact({
      schemas,
      responses: { 200: { type: ["array"], items: ref("A") } },
    }),
  ).toBe(true);
  expect(exact({ schemas, responses: { 200: date } })).toBe(false);
  expect(
    exact({ responses: { 200: { type: ["string"], format: "int64" } } }),
  ).toBe(false);
});
