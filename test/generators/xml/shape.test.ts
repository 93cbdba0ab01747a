import { describe, expect, test } from "vitest";
import {
  Code,
  layout,
  TYPESCRIPT_NOTATION,
} from "../../../generators/layout.js";
import { wholeShape } from "../../../generators/xml/shape.js";
import type { Schema } from "../../../src/ir/index.js";

const string: Schema = { type: ["string"] };
const schemas: Record<string, Schema> = {
  Pet: {
    type: ["object"],
    properties: { name: string, friend: { $ref: "Pet" } },
  },
  Mark: { type: ["string"], xml: { nodeType: "attribute" } },
  Named: { type: ["object"], properties: {}, xml: { name: "named" } },
  Tags: { type: ["array"], items: string },
  Loop: { allOf: [{ $ref: "Loop" }], type: ["object"] },
};

function print(schema: Schema): { text: string; used: string[] } {
  const used: string[] = [];
  const data = wholeShape(schema, {
    schemas,
    nameOf: (id) => (Object.hasOwn(schemas, id) ? `${id}Xml` : undefined),
    use: (id) => void used.push(id),
    share: (part) => `shared${Object.keys(part).join("")}`,
    mixed: () => new Code("mixed"),
    choose: (options) => new Code("choose", options),
  });
  const text = layout(data, TYPESCRIPT_NOTATION);
  return { text: text.replaceAll(/\s+/g, " ").replaceAll(", }", " }"), used };
}

const object = (properties: Record<string, Schema>, more: Schema = {}) => ({
  type: ["object" as const],
  properties,
  ...more,
});

describe("the shape of a schema's XML", () => {
  test.each<{ name: string; given: Schema; want: string; used?: string[] }>([
    {
      name: "scalars by their type; several types stay text",
      given: object({
        a: string,
        b: { type: ["integer", "null"] },
        c: { type: ["boolean"] },
        d: { type: ["string", "number"] },
        e: { enum: [1, 2] },
        f: {},
      }),
      want: '{ members: { a: {}, b: { type: "number" }, c: { type: "boolean" }, d: { type: "number", text: true }, e: { type: "number" }, f: { type: "any" } } }',
    },
    {
      name: "properties of a text, which it cannot have, are left out",
      given: object({
        a: { type: ["string"], properties: { id: string } },
        b: { type: ["string", "object"], properties: { id: string } },
        c: { properties: { id: string } },
        d: { properties: {} },
      }),
      want: '{ members: { a: {}, b: { members: { id: {} }, type: "string" }, c: { members: { id: {} } }, d: { members: {} } } }',
    },
    {
      name: "names, namespaces and kinds of nodes",
      given: object(
        {
          a: { ...string, xml: { nodeType: "attribute", name: "A" } },
          b: { ...string, xml: { nodeType: "text" } },
          c: { ...string, xml: { nodeType: "element", prefix: "p" } },
        },
        { xml: { name: "x", namespace: "urn:x" } },
      ),
      want: '{ name: "x", namespace: "urn:x", members: { a: { name: "A", node: "attribute" }, b: { node: "text" }, c: { prefix: "p" } } }',
    },
    {
      name: "a reference, whose name is its own or that of its use",
      given: object({
        a: { $ref: "Pet" },
        b: { $ref: "Pet", xml: { name: "B" } },
        c: { allOf: [{ $ref: "Pet" }], xml: { name: "C" } },
      }),
      want: '{ members: { a: () => PetXml, b: { name: "B", is: () => PetXml }, c: { name: "C", is: () => PetXml } } }',
      used: ["Pet", "Pet", "Pet"],
    },
    {
      name: "a name from what may be null, but none from one of several",
      given: object({
        a: { oneOf: [{ type: ["null"] }, { ...string, xml: { name: "A" } }] },
        b: { anyOf: [{ ...string, xml: { name: "B" } }, string] },
        c: { anyOf: [string, string], xml: { name: "C" } },
      }),
      want: '{ members: { a: { name: "A" }, b: {}, c: { name: "C" } } }',
    },
    {
      name: "lists: open, wrapped, required",
      given: object(
        {
          a: { type: ["array"], items: string, xml: { name: "unused" } },
          b: {
            type: ["array"],
            items: { ...string, xml: { name: "item" } },
            xml: { nodeType: "element", name: "B" },
          },
          c: { type: ["array"], items: string },
          d: { $ref: "Tags" },
        },
        { required: ["b", "c", "d"] },
      ),
      want: '{ members: { a: { items: {} }, b: { name: "B", items: { name: "item" }, wrapped: true }, c: { items: {}, always: true }, d: { is: () => TagsXml, always: true } } }',
      used: ["Tags"],
    },
    {
      name: "a list that has an element where it is referred to, or as an item of another",
      given: object({
        a: { $ref: "Tags", xml: { nodeType: "element", name: "A" } },
        b: {
          type: ["array"],
          items: { $ref: "Tags", xml: { nodeType: "element" } },
        },
        c: {
          type: ["array"],
          items: {
            type: ["array"],
            items: string,
            xml: { nodeType: "element", name: "C" },
          },
        },
      }),
      want: '{ members: { a: { name: "A", wrapped: true, is: () => TagsXml }, b: { items: { wrapped: true, is: () => TagsXml } }, c: { items: { name: "C", items: {}, wrapped: true } } } }',
      used: ["Tags", "Tags"],
    },
    {
      name: "tuples, and lists of anything",
      given: object({
        a: {
          type: ["array"],
          prefixItems: [string, { type: ["number"] }],
          xml: { nodeType: "element", prefix: "p" },
        },
        b: { type: ["array"], prefixItems: [string], items: string },
        c: { type: ["array"], xml: { nodeType: "element" } },
      }),
      want: '{ members: { a: { prefix: "p", first: [{}, { type: "number" }], items: { type: "any" }, wrapped: true }, b: { first: [{}], items: {} }, c: { items: { type: "any" }, wrapped: true } } }',
    },
    {
      name: "maps, and objects that say nothing",
      given: object({
        a: { type: ["object"], additionalProperties: { type: ["number"] } },
        b: { type: ["object"] },
      }),
      want: '{ members: { a: { rest: { type: "number" } }, b: { members: {} } } }',
    },
    {
      name: "compositions hold what all of their parts have",
      given: {
        allOf: [{ $ref: "Pet" }, object({ more: string })],
        oneOf: [object({ one: string }), object({ two: string })],
      },
      want: "{ members: { name: {}, friend: () => PetXml, more: {}, one: {}, two: {} } }",
      used: ["Pet"],
    },
    {
      name: "a whole that has a name",
      given: { $ref: "Pet" },
      want: "PetXml",
      used: ["Pet"],
    },
    {
      name: "a list of what has a name",
      given: { type: ["array"], items: { $ref: "Pet" } },
      want: '{ items: { name: "Pet", is: () => PetXml } }',
      used: ["Pet", "Pet"],
    },
    {
      name: "an object or a list, of which one is chosen by what is there",
      given: object({
        a: {
          anyOf: [
            object({ n: { type: ["number"] } }),
            { type: ["array"], items: string },
          ],
        },
      }),
      want: '{ members: { a: { members: { n: { type: "number" } }, choose: choose({ list: { items: {} } }) } } }',
    },
    {
      name: "tuples with texts among their items",
      given: object({
        a: {
          type: ["array"],
          prefixItems: [{ ...string, xml: { nodeType: "text" } }, string],
          items: string,
          xml: { nodeType: "element" },
        },
      }),
      want: '{ members: { a: { mixed, first: [{ node: "text" }, {}], items: {}, wrapped: true } } }',
    },
    {
      name: "the name that an heir says itself, or else that of its base",
      given: object({
        a: {
          allOf: [
            { $ref: "Named" },
            object({ b: string }, { xml: { name: "heir" } }),
          ],
        },
        c: { allOf: [{ $ref: "Named" }, object({ d: string })] },
      }),
      want: '{ members: { a: { name: "heir", members: { b: {} } }, c: { name: "named", members: { d: {} } } } }',
    },
    {
      name: "lists of words",
      given: object({
        a: { type: ["array"], items: string, xml: { nodeType: "cdata" } },
        b: {
          type: ["array", "integer"],
          items: { type: ["integer"] },
          xml: { nodeType: "attribute" },
        },
      }),
      want: '{ members: { a: { node: "cdata", items: {} }, b: { node: "attribute", items: { type: "number" }, type: "number" } } }',
    },
    {
      name: "lists of one name, which all of them say",
      given: object({
        a: {
          anyOf: [string, { type: ["number"] as const }].map((items) => ({
            type: ["array"] as const,
            items,
            xml: { nodeType: "element" as const, name: "A" },
          })),
        },
      }),
      want: '{ members: { a: { name: "A", items: { type: "number", text: true }, wrapped: true } } }',
    },
    {
      name: "an element that is something else at home, and an inner object that must be there",
      given: object(
        {
          a: { $ref: "Mark", xml: { nodeType: "element" } },
          b: { $ref: "Mark" },
          c: object({ d: string }, { xml: { nodeType: "none" } }),
        },
        { required: ["c"] },
      ),
      want: '{ members: { a: { node: "element", is: () => MarkXml }, b: () => MarkXml, c: { node: "none", members: { d: {} }, always: true } } }',
      used: ["Mark", "Mark"],
    },
    {
      name: "what may be null is a reference, and what holds itself a constant",
      given: object({
        a: { oneOf: [{ $ref: "Pet" }, { type: ["null"] }] },
        b: { allOf: [{ $ref: "Pet" }], properties: { more: string } },
      }),
      want: "{ members: { a: () => PetXml, b: () => sharedallOfproperties } }",
      used: ["Pet"],
    },
    {
      name: "hostile names are data",
      given: object(
        Object.fromEntries([
          ["__proto__", { ...string, xml: { name: '"*/' } }],
        ]),
      ),
      want: `{ members: { ["__proto__"]: { name: '"*/' } } }`,
    },
  ])("$name", ({ given, want, used = [] }) => {
    expect(print(given)).toEqual({ text: want, used });
  });

  test("of a schema in itself has an end", () => {
    const loop: Schema = { type: ["array"], items: { $ref: "Loop" } };
    expect(print({ allOf: [loop] }).text).toContain("LoopXml");
  });
});
