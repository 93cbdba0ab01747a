import { expect, test } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type { Schema, Xml } from "../../../src/ir/index.js";
import { settleItems } from "../../../src/plan/xml/items.js";
import { makePlan } from "../../generators/plan.js";

const node = (nodeType: NonNullable<Xml["nodeType"]>): Schema => ({
  type: ["string"],
  xml: { nodeType },
});
const own: Schema = { type: ["array"], xml: { nodeType: "element" } };
const plain: Schema = { type: ["string"] };
const inner: Schema = {
  type: ["object"],
  properties: { a: plain },
  xml: { nodeType: "none" },
};
const element = { xml: { nodeType: "element" } };

function settle(schema: Schema, mediaType = "application/xml") {
  const responses = [{ status: "200", mediaType, schema: { $ref: "Pet" } }];
  const { api } = makePlan({
    schemas: { Pet: schema, Text: node("text"), List: own },
    operations: [{ id: "pets.get", responses }],
  });
  const diagnostics = new Diagnostics();
  const settled = settleItems(api, { root: {}, diagnostics });
  const said = diagnostics.all.map(({ message }) => message);
  return { settled: settled.schemas["Pet"], said };
}

test.each<{ name: string; given: Schema }>([
  {
    name: "texts between elements",
    given: { ...own, prefixItems: [node("text"), plain, node("cdata")] },
  },
  { name: "lists", given: { ...own, items: { $ref: "List" } } },
  {
    name: "lists that stand in each other",
    given: { ...own, items: { ...own, xml: { nodeType: "none" } } },
  },
])("items are left as they are: $name", ({ given }) => {
  expect(settle(given)).toEqual({ settled: given, said: [] });
});

test.each<{ name: string; given: Schema; want: object; said: string }>([
  {
    name: "a text behind a text",
    given: { ...own, prefixItems: [node("text"), { $ref: "Text" }, plain] },
    want: { prefixItems: [node("text"), { $ref: "Text", ...element }, plain] },
    said: "text",
  },
  {
    name: "a text that is behind one that is an element now",
    given: {
      ...own,
      prefixItems: [node("text"), node("text"), node("cdata")],
    },
    want: { prefixItems: [node("text"), element, node("cdata")] },
    said: "text",
  },
  {
    name: "texts without end",
    given: { ...own, items: node("cdata") },
    want: { items: element },
    said: "cdata",
  },
  {
    name: "a text in a list without an element",
    given: { type: ["array"], prefixItems: [node("text"), plain] },
    want: { prefixItems: [element, plain] },
    said: "text",
  },
  {
    name: "an attribute, and an object without an element",
    given: { ...own, prefixItems: [node("attribute")], items: inner },
    want: { prefixItems: [element], items: element },
    said: "none, attribute",
  },
])("items are made elements: $name", ({ given, want, said }) => {
  const found = settle(given);
  expect(found.settled).toMatchObject(want);
  expect(found.said).toEqual([
    `an item of a list of Pet cannot be found again in XML as ${said}; it is an element`,
  ]);
});

test("says nothing to an API that speaks no XML", () => {
  const given = { ...own, items: node("text") };
  expect(settle(given, "application/json").said).toEqual([]);
});
