import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../scripts/conformance/catalogue.js";
import {
  readerOf,
  readScalar,
  readStyled,
} from "../../scripts/conformance/styles.js";

const numbers: JsonSchema = { type: "array", items: { type: "integer" } };
const strings: JsonSchema = { type: "array", items: { type: "string" } };
const record: JsonSchema = {
  type: "object",
  additionalProperties: { type: "integer" },
};

describe("the text of a styled value becomes the value", () => {
  test.each([
    { given: ["a%2Fb", { type: "string" }, {}], want: "a/b" },
    { given: ["12", { type: "integer" }, {}], want: 12 },
    { given: ["1,2", numbers, {}], want: [1, 2] },
    { given: ["a%2Cb,c", strings, {}], want: ["a,b", "c"] },
    { given: ["a|b", strings, { style: "pipeDelimited" }], want: ["a", "b"] },
    { given: ["a b", strings, { style: "spaceDelimited" }], want: ["a", "b"] },
    { given: ["a,1,b,2", record, {}], want: { a: 1, b: 2 } },
    { given: ["a=1,b=2", record, { explode: true }], want: { a: 1, b: 2 } },
    { given: [".a", { type: "string" }, { style: "label" }], want: "a" },
    { given: [".a,b", strings, { style: "label" }], want: ["a", "b"] },
    {
      given: [".a.b", strings, { style: "label", explode: true }],
      want: ["a", "b"],
    },
    {
      given: [".a=1.b=2", record, { style: "label", explode: true }],
      want: { a: 1, b: 2 },
    },
    { given: [";p=a", { type: "string" }, { style: "matrix" }], want: "a" },
    { given: [";p=a,b", strings, { style: "matrix" }], want: ["a", "b"] },
    {
      given: [";p=a;p=b", strings, { style: "matrix", explode: true }],
      want: ["a", "b"],
    },
    {
      given: [";p=a,1,b,2", record, { style: "matrix" }],
      want: { a: 1, b: 2 },
    },
    {
      given: [";a=1;b=2", record, { style: "matrix", explode: true }],
      want: { a: 1, b: 2 },
    },
    {
      given: ["%7B%22a%22%3A1%7D", record, { mediaType: "application/json" }],
      want: { a: 1 },
    },
  ] satisfies {
    given: [string, JsonSchema, object];
    want: unknown;
  }[])("$given", ({ given: [text, schema, notation], want }) => {
    const named = { name: "p", in: "path", ...notation };
    expect(readStyled(text, named, readerOf({}, schema))).toEqual(want);
  });
});

describe("a text becomes what its schema allows", () => {
  test.each([
    { given: ["12", { type: "string" }], want: "12" },
    { given: ["-1.5e3", { type: ["number", "null"] }], want: -1500 },
    { given: ["true", { type: "boolean" }], want: true },
    { given: ["yes", { type: "boolean" }], want: "yes" },
    {
      given: ["7", { anyOf: [{ type: "string" }, { type: "integer" }] }],
      want: 7,
    },
  ] satisfies { given: [string, JsonSchema]; want: unknown }[])(
    "$given",
    ({ given: [text, schema], want }) => {
      expect(readScalar(schema, text)).toBe(want);
    },
  );
});
