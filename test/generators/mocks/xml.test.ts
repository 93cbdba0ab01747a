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

test.each<{ given: JsonSchema; value: Json; want: Json; xml: string }>([
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
    given: { properties: { a: named("x") } },
    value: { a: [] },
    want: {},
    xml: "<root></root>",
  },
])(
  "what cannot be told apart in XML is left out: $value",
  ({ given, value, want, xml }) => {
    const said = dropSilent(value, given, {});
    expect(said).toEqual(want);
    expect(writeXml(said, given, {})).toBe(xml);
  },
);
