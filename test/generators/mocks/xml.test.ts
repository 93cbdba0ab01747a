import { expect, test } from "vitest";
import type { Json, JsonSchema } from "../../../generators/mocks/src/schema.js";
import { dropSilent, writeXml } from "../../../generators/mocks/src/xml.js";

const text: JsonSchema = { type: "string" };
const named = (name: string): JsonSchema => ({
  type: "array",
  items: { ...text, xml: { name } },
});
const wrapped = (name: string): JsonSchema => ({
  ...named(name),
  xml: { nodeType: "element" },
});

const definitions = { Base: { xml: { name: "base" } } };

test.each<{ given: JsonSchema; value: Json; want: Json; xml: string }>([
  {
    given: {
      allOf: [
        { $ref: "#/$defs/Base" },
        { properties: { a: text }, xml: { name: "heir" } },
      ],
    },
    value: { a: "1" },
    want: { a: "1" },
    xml: "<heir><a>1</a></heir>",
  },
  {
    given: {
      properties: {
        a: { oneOf: [text, { type: "array", items: text }] },
        b: { oneOf: [text, wrapped("x")] },
      },
    },
    value: { a: ["1"], b: ["2"] },
    want: { a: ["1", "1"], b: ["2"] },
    xml: "<root><a>1</a><a>1</a><b><x>2</x></b></root>",
  },
  {
    given: {
      properties: {
        a: { ...text, xml: { nodeType: "attribute", name: "q" } },
        q: { ...text, xml: { nodeType: "attribute" } },
        c: {
          properties: { d: { ...text, xml: { nodeType: "attribute" } } },
          xml: { nodeType: "none" },
        },
      },
    },
    value: { a: "1", q: "2", c: { d: "3" } },
    want: { c: { d: "3" } },
    xml: '<root d="3"></root>',
  },
  {
    given: {
      type: "array",
      prefixItems: [{ ...text, xml: { nodeType: "text" } }, { type: "number" }],
    },
    value: ["a", 1],
    want: ["a", 1],
    xml: "<root>a<root>1</root></root>",
  },
  {
    given: { properties: { a: named("x"), b: named("x"), c: named("y") } },
    value: { a: ["1"], b: ["2"], c: ["3"] },
    want: { c: ["3"] },
    xml: "<root><y>3</y></root>",
  },
  {
    given: { properties: { a: named("x"), x: text }, required: ["a"] },
    value: { a: ["1"], x: "2" },
    want: { a: [] },
    xml: "<root></root>",
  },
  {
    given: { properties: { a: wrapped("x"), b: wrapped("x") } },
    value: { a: ["1"], b: ["2"] },
    want: { a: ["1"], b: ["2"] },
    xml: "<root><a><x>1</x></a><b><x>2</x></b></root>",
  },
  {
    given: {
      properties: { a: text, b: { ...text, xml: { nodeType: "attribute" } } },
    },
    value: { a: "1", b: "2" },
    want: { a: "1", b: "2" },
    xml: '<root b="2"><a>1</a></root>',
  },
  {
    given: {
      properties: {
        a: { oneOf: [{ type: "null" }, { ...text, xml: { name: "A" } }] },
        b: { anyOf: [{ ...text, xml: { name: "B" } }, text] },
      },
    },
    value: { a: "1", b: "2" },
    want: { a: "1", b: "2" },
    xml: "<root><A>1</A><b>2</b></root>",
  },
  {
    given: {
      properties: {
        rows: { type: "array", items: wrapped("cell") },
        words: { ...named("x"), xml: { nodeType: "attribute" } },
        text: { ...named("x"), xml: { nodeType: "text" } },
      },
    },
    value: { rows: [["1", "2"], []], words: ["3", "4"], text: ["5", "6"] },
    want: { rows: [["1", "2"], []], words: ["3", "4"], text: ["5", "6"] },
    xml: '<root words="3 4"><rows><cell>1</cell><cell>2</cell></rows><rows></rows>5 6</root>',
  },
  {
    given: {
      properties: {
        t: { type: "array", prefixItems: [named("x"), text], items: text },
      },
    },
    value: { t: [["1"], "2", "3"] },
    want: { t: [["1"], "2", "3"] },
    xml: "<root><t><x>1</x></t><t>2</t><t>3</t></root>",
  },
  {
    given: {
      properties: {
        map: { additionalProperties: { ...text, xml: { name: "x" } } },
        lists: { additionalProperties: named("x") },
        wrapped: { additionalProperties: wrapped("x") },
      },
    },
    value: { map: { a: "1" }, lists: { a: ["2"] }, wrapped: { a: ["3"] } },
    want: { map: { a: "1" }, lists: { a: ["2"] }, wrapped: { a: ["3"] } },
    xml: "<root><map><a>1</a></map><lists><a>2</a></lists><wrapped><a><x>3</x></a></wrapped></root>",
  },
  {
    given: { properties: { a: named("x") } },
    value: { a: [] },
    want: {},
    xml: "<root></root>",
  },
])(
  "what cannot be told apart in XML is left out: $value",
  ({ given, value, want, xml }) => {
    const said = dropSilent(value, given, definitions);
    expect(said).toEqual(want);
    expect(writeXml(said, given, definitions)).toBe(xml);
  },
);
