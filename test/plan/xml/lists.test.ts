import { expect, test } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type { Action, Content, Schema } from "../../../src/ir/index.js";
import { wrapInnerLists } from "../../../src/plan/xml/lists.js";
import { action, api } from "../api.js";

const text: Schema = { type: ["string"] };
const list: Schema = { type: ["array"], items: text };
const table: Schema = { type: ["array"], items: { $ref: "Row" } };
const page: Schema = {
  type: ["object"],
  properties: { table: { $ref: "Table" } },
};
const element = { nodeType: "element" } as const;
const wrapped: Schema = { ...list, xml: { ...element, name: "row" } };

function settle(own: Partial<Action>, schemas: Record<string, Schema> = {}) {
  const diagnostics = new Diagnostics();
  const given = api({
    actions: [action(own)],
    schemas: { Row: list, Table: table, Page: page, ...schemas },
  });
  const settled = wrapInnerLists(given, { root: {}, diagnostics });
  return { table: settled.schemas["Table"], said: diagnostics.all.length };
}

const sends = (content: Content): Partial<Action> => ({
  method: "POST",
  body: { required: true, content: [content] },
});
const receives = (...content: Content[]): Partial<Action> => ({
  responses: [{ status: "200", headers: [], content }],
});

const xml: Content = {
  mediaType: "application/xml",
  schema: { $ref: "Table" },
};
const json: Content = { ...xml, mediaType: "application/json" };

test.each<{ name: string; given: Partial<Action> }>([
  { name: "a body", given: sends(xml) },
  { name: "a response", given: receives(xml) },
  {
    name: "a part of a body",
    given: sends({
      mediaType: "multipart/form-data",
      schema: { type: ["object"], properties: { part: { $ref: "Page" } } },
      encoding: { part: { contentType: "application/xml" } },
    }),
  },
  {
    name: "a part of a response",
    given: receives({
      mediaType: "multipart/form-data",
      schema: { type: ["object"], properties: { part: { $ref: "Page" } } },
      encoding: { part: { contentType: "application/xml" } },
    }),
  },
])("an inner list is given an element in $name", ({ given }) => {
  expect(settle(given)).toEqual({
    table: { ...table, items: { $ref: "Row", xml: element } },
    said: 1,
  });
});

test.each<{ name: string; given: Partial<Action> }>([
  { name: "JSON", given: sends(json) },
  { name: "a response that is JSON, too", given: receives(json, xml) },
])("$name is left alone", ({ given }) => {
  expect(settle(given)).toEqual({ table, said: 0 });
});

test("a list that has an element keeps it", () => {
  const { said } = settle(sends(xml), { Row: wrapped });
  expect(said).toBe(0);
});

test("so is a list in a tuple", () => {
  const { table: settled } = settle(sends(xml), {
    Table: { type: ["array"], prefixItems: [text, list] },
  });
  expect(settled?.prefixItems).toEqual([text, { ...list, xml: element }]);
});

test("what may be a list keeps the name that it has", () => {
  const items: Schema = {
    type: ["array", "null"],
    items: text,
    xml: { nodeType: "none", name: "row" },
  };
  const { table: settled } = settle(sends(xml), {
    Table: { type: ["array"], items },
  });
  expect(settled?.items?.xml).toEqual({ nodeType: "element", name: "row" });
});
