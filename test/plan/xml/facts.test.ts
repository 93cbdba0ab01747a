import { expect, test } from "vitest";
import type { Schema } from "../../../src/ir/index.js";
import { gatherFacts } from "../../../src/plan/xml/facts.js";

const text: Schema = { type: ["string"] };
const integer: Schema = { type: ["integer"] };
const object = (properties: Record<string, Schema>): Schema => ({
  type: ["object"],
  properties,
});
const schemas: Record<string, Schema> = {
  Left: object({ child: { $ref: "Left" }, a: text, n: { maximum: 1 } }),
  Right: object({ child: { $ref: "Right" }, a: integer, n: integer }),
};
const left: Schema = { $ref: "Left" };
const right: Schema = { $ref: "Right" };

const memberOf = (schema: Schema, name: string): Schema | undefined =>
  gatherFacts(schema, schemas).properties.get(name);

test("a member is either where alternatives describe it otherwise", () => {
  expect(memberOf({ oneOf: [left, right] }, "a")).toEqual({
    anyOf: [text, integer],
  });
  expect(memberOf({ oneOf: [left, object({ a: text })] }, "a")).toBe(text);
});

test("a member is all that bases say of it", () => {
  const both: Schema = { allOf: [left, right] };
  expect(memberOf(both, "n")).toBe(integer);
  expect(memberOf(both, "a")).toEqual({ allOf: [text, integer] });
  const attribute: Schema = { xml: { nodeType: "attribute" } };
  const given = { allOf: [object({ a: attribute }), object({ a: integer })] };
  expect(memberOf(given, "a")).toEqual({
    allOf: [attribute, integer],
    ...attribute,
  });
});

test("members of a condition are members", () => {
  const given: Schema = {
    ...object({ a: text }),
    then: object({ b: integer }),
    else: { allOf: [object({ b: text })] },
    dependentSchemas: { a: object({ c: text }) },
  };
  const { properties, required } = gatherFacts(given, schemas);
  expect([...properties.keys()]).toEqual(["a", "b", "c"]);
  expect(properties.get("b")).toEqual({ anyOf: [integer, text] });
  expect(required.size).toBe(0);
});

test("what is found again inside itself is the same schema", () => {
  const given: Schema = { oneOf: [left, right] };
  const child = memberOf(given, "child") ?? {};
  expect(child).toEqual({ anyOf: [left, right] });
  expect(memberOf(child, "child")).toBe(child);
});
