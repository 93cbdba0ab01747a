import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type { Schema } from "../../../src/ir/index.js";
import { noteUnclear } from "../../../src/plan/xml/unclear.js";
import { makePlan } from "../../generators/plan.js";

const text: Schema = { type: ["string"] };
const integer: Schema = { type: ["integer"] };
const list = (items: Schema, own: Schema = {}): Schema => ({
  type: ["array"],
  items,
  ...own,
});
const object = (
  properties: Record<string, Schema>,
  ...required: string[]
): Schema => ({ type: ["object"], properties, required });
const oneOf = (...members: Schema[]): Schema => ({ oneOf: members });

function note(schema: Schema, mediaType = "application/xml"): string[] {
  const responses = [{ status: "200", mediaType, schema: { $ref: "Pet" } }];
  const { api } = makePlan({
    schemas: { Pet: schema, Part: object({ n: integer }) },
    operations: [{ id: "pets.get", responses }],
  });
  const diagnostics = new Diagnostics();
  noteUnclear(api, { root: {}, diagnostics });
  return diagnostics.all.map(({ code, message }) => `${code}: ${message}`);
}

const ONE = "one element is read as no list";
const EMPTY = "what is empty is read as no list";

describe("what XML does not show", () => {
  test.each<{ name: string; given: Schema; want: string[] }>([
    {
      name: "whether a text is a number",
      given: object({ a: oneOf(integer, text), b: integer }),
      want: ["GC_XML_SCALARS: a of Pet"],
    },
    {
      name: "the same of items and of other members",
      given: {
        ...object({ a: list(oneOf(integer, text)) }),
        additionalProperties: { type: ["boolean", "string"] },
      },
      want: [
        "GC_XML_SCALARS: a value of Pet",
        "GC_XML_SCALARS: a value of Pet",
      ],
    },
    {
      name: "which of two objects it is",
      given: oneOf(object({ a: integer }), object({ a: text })),
      want: [
        "GC_XML_ALTERNATIVES: nothing in XML shows which of its objects Pet is, though they differ in a",
      ],
    },
  ])("$name", ({ given, want }) => {
    const said = note(given);
    expect(said).toHaveLength(want.length);
    for (const [at, one] of want.entries()) expect(said[at]).toContain(one);
  });

  const named = (name: string, own: Schema = object({})): Schema => ({
    ...own,
    xml: { name },
  });
  test.each<{ name: string; given: Schema; want: string[] }>([
    {
      name: "several alternatives",
      given: object({ p: oneOf(named("a"), named("b"), object({})) }),
      want: ["p of Pet is not called a, b in XML"],
    },
    {
      name: "alternatives in another",
      given: object({
        p: oneOf(oneOf(named("a"), named("b")), { type: ["null"] }),
      }),
      want: ["p of Pet is not called a, b in XML"],
    },
    {
      name: "one beside a list",
      given: object({
        p: {
          allOf: [oneOf(named("a"), list(named("b"), { xml: { name: "c" } }))],
        },
      }),
      want: ["p of Pet is not called a in XML"],
    },
    {
      name: "of a value that has one itself",
      given: object({
        p: { ...oneOf(named("a"), named("b")), xml: { name: "c" } },
      }),
      want: [],
    },
    {
      name: "the only one, or the same",
      given: object({
        p: oneOf(named("a"), { type: ["null"] }),
        q: oneOf(named("b"), named("b")),
      }),
      want: [],
    },
  ])("names that are lost: $name", ({ given, want }) => {
    const said = note(given).filter((one) => one.includes("UNION_NAME"));
    expect(said).toHaveLength(want.length);
    for (const [at, one] of want.entries()) expect(said[at]).toContain(one);
  });

  const either = (one: Schema, other: Schema, own: Schema = {}) =>
    object({ a: { ...oneOf(one, other), ...own } });
  const wrapped: Schema = { xml: { nodeType: "element" } };
  test.each<{ name: string; given: Schema; want: string | undefined }>([
    { name: "texts", given: either(text, list(text)), want: ONE },
    {
      name: "objects",
      given: either({ $ref: "Part" }, list({ $ref: "Part" })),
      want: ONE,
    },
    { name: "anything", given: either({ $ref: "Part" }, list({})), want: ONE },
    {
      name: "words",
      given: either(integer, list(integer), { xml: { nodeType: "attribute" } }),
      want: "one word is read as no list",
    },
    {
      name: "an empty element",
      given: either({ $ref: "Part" }, list(text, wrapped)),
      want: EMPTY,
    },
    {
      name: "items of another name",
      given: either(text, list({ ...text, xml: { name: "b" } })),
      want: undefined,
    },
    {
      name: "texts beside an object",
      given: either({ $ref: "Part" }, list(text)),
      want: undefined,
    },
    {
      name: "objects beside one that must have more",
      given: either(object({ m: text }, "m"), list({ $ref: "Part" })),
      want: undefined,
    },
    {
      name: "a list with an element of its own, beside what is never empty",
      given: either(integer, list(text, wrapped)),
      want: undefined,
    },
  ])("whether it is one or many: $name", ({ given, want }) => {
    const said = note(given).filter((one) => one.includes("ONE_OR_MANY"));
    if (want === undefined) expect(said).toEqual([]);
    else expect(said).toEqual([expect.stringContaining(want)]);
  });

  test("is nothing to an API that speaks JSON", () => {
    expect(note(object({ a: oneOf(integer, text) }), "text/json")).toEqual([]);
  });
});
