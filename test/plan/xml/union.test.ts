import { describe, expect, test } from "vitest";
import type { Schema } from "../../../src/ir/index.js";
import { settleUnion } from "../../../src/plan/xml/union.js";

const text: Schema = { type: ["string"] };
const integer: Schema = { type: ["integer"] };
const object = (
  properties: Record<string, Schema>,
  ...required: string[]
): Schema => ({ type: ["object"], properties, required });
const oneOf = (...members: Schema[]): Schema => ({ oneOf: members });

const cat = object({ kind: { const: "cat" }, id: integer }, "kind");
const dog = object({ kind: { enum: ["dog", "wolf"] }, id: text }, "kind");
const open = object({ kind: text, id: integer });
const schemas: Record<string, Schema> = {
  Cat: cat,
  Dog: dog,
  Left: open,
  Right: object({ kind: text, id: text }),
  Pet: oneOf({ $ref: "Cat" }, { $ref: "Dog" }),
  Self: { allOf: [oneOf({ $ref: "Self" }, { $ref: "Cat" })] },
};
const left: Schema = { $ref: "Left" };
const right: Schema = { $ref: "Right" };
const discriminator = (own: object = {}) => ({
  discriminator: {
    propertyName: "kind",
    mapping: { l: "Left", left: "Left", r: "Right" },
    ...own,
  },
});

function settle(schema: Schema) {
  const { choices, unclear } = settleUnion(schema, schemas);
  const marks = choices.map((one) => Object.fromEntries(one.marks));
  return { marks, unclear, ids: choices.flatMap(({ id }) => id ?? []) };
}

describe("objects of which members differ", () => {
  test.each<{ name: string; given: Schema; marks: object[]; ids?: string[] }>([
    {
      name: "are known by values that are listed",
      given: { $ref: "Pet" },
      marks: [{ kind: ["cat"] }, { kind: ["dog", "wolf"] }],
      ids: ["Cat", "Dog"],
    },
    {
      name: "may be null, and stand in each other",
      given: { allOf: [{ anyOf: [{ $ref: "Pet" }, { type: ["null"] }] }] },
      marks: [{ kind: ["cat"] }, { kind: ["dog", "wolf"] }],
    },
    {
      name: "are known by the values of a discriminator",
      given: { oneOf: [left, right], ...discriminator() },
      marks: [{ kind: ["l", "left"] }, { kind: ["r"] }],
      ids: ["Left", "Right"],
    },
    {
      name: "are known by those of the others, where one is the default",
      given: {
        oneOf: [left, right],
        ...discriminator({ defaultMapping: "Right" }),
      },
      marks: [{ kind: ["l", "left"] }, {}],
      ids: ["Left", "Right"],
    },
    {
      name: "are known by a member that only one has",
      given: oneOf(object({ a: text, id: text }, "a"), object({ id: integer })),
      marks: [{ a: true }, {}],
    },
    {
      name: "matter where only one has a list that may be empty",
      given: oneOf(
        object({ kind: { const: "a" }, l: { type: ["array"] } }, "kind", "l"),
        object({ kind: { const: "b" } }, "kind"),
      ),
      marks: [{ kind: ["a"] }, { kind: ["b"] }],
    },
    {
      name: "are not known by what all have",
      given: {
        ...object({ b: text }, "b"),
        oneOf: [{ $ref: "Cat" }, { $ref: "Dog" }],
      },
      marks: [{ kind: ["cat"] }, { kind: ["dog", "wolf"] }],
    },
  ])("$name", ({ given, marks, ids = [] }) => {
    expect(settle(given)).toEqual({ marks, unclear: [], ids });
  });

  test.each<{ name: string; given: Schema; unclear: string[] }>([
    {
      name: "nothing tells apart",
      given: oneOf(left, right),
      unclear: ["id"],
    },
    {
      name: "need not have what tells them apart",
      given: oneOf(object({ a: text, id: text }), object({ id: integer })),
      unclear: ["id"],
    },
    {
      name: "need not have the value that tells them apart",
      given: oneOf(
        object({ kind: { const: "a" }, id: text }),
        object({ id: integer }),
      ),
      unclear: ["id"],
    },
    {
      name: "may have the value that the other must have",
      given: oneOf({ $ref: "Cat" }, object({ kind: text, id: text }, "kind")),
      unclear: ["id"],
    },
    {
      name: "have another node for the same member",
      given: oneOf(
        object({ a: text }),
        object({ a: { ...text, xml: { nodeType: "attribute" } } }),
      ),
      unclear: ["a"],
    },
    {
      name: "are maps of other values",
      given: oneOf(
        { type: ["object"], additionalProperties: text },
        { type: ["object"], additionalProperties: integer },
      ),
      unclear: ["its other members"],
    },
    {
      name: "are too many to look at",
      given: { allOf: [1, 2, 3].map(() => oneOf(...Array(8).fill(cat))) },
      unclear: ["any member"],
    },
  ])("$name", ({ given, unclear }) => {
    expect(settle(given)).toEqual({ marks: [], unclear, ids: [] });
  });

  test.each<{ name: string; given: Schema }>([
    { name: "one beside null", given: oneOf(cat, { type: ["null"] }) },
    { name: "itself", given: { $ref: "Self" } },
    { name: "the same members", given: oneOf(open, left) },
    { name: "other members", given: oneOf(open, object({ more: integer })) },
  ])("need no choice: $name", ({ given }) => {
    expect(settle(given)).toEqual({ marks: [], unclear: [], ids: [] });
  });
});

describe("a list beside something else", () => {
  const list: Schema = { type: ["array"], items: text, xml: { name: "l" } };

  test("is apart from it, with its own names", () => {
    const found = settleUnion(oneOf(list, cat), schemas);
    expect(found.list).toMatchObject({ items: text, xml: { name: "l" } });
    expect([...found.facts.types]).toEqual(["object"]);
    expect(found.facts).not.toHaveProperty("items");
    expect(found.needs).toEqual(["kind"]);
  });

  test("in one schema is apart, too", () => {
    const type: Schema["type"] = ["array", "object"];
    const found = settleUnion({ ...cat, type, items: text }, schemas);
    expect(found.list?.items).toBe(text);
    expect([...found.facts.types]).toEqual(["object"]);
  });

  test("is no union where it may only be null", () => {
    expect(settleUnion(oneOf(list, { type: ["null"] }), schemas).list).toBe(
      undefined,
    );
  });
});
