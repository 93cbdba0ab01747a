import { expect, test } from "vitest";
import type { Schema } from "../../../src/ir/index.js";
import { readingOf } from "../../../src/plan/xml/scalars.js";

const text: Schema = { type: ["string"] };
const integer: Schema = { type: ["integer"] };
const boolean: Schema = { type: ["boolean"] };
const oneOf = (...members: Schema[]): Schema => ({ oneOf: members });
const schemas = { Id: oneOf(integer, text), Auto: { enum: ["auto"] } };
const unclear = { isUnclear: true } as const;

test.each<{ name: string; given: Schema; want: object }>([
  { name: "a text", given: text, want: {} },
  { name: "anything", given: {}, want: { type: "any" } },
  {
    name: "a number or null",
    given: oneOf(integer, { type: ["null"] }),
    want: { type: "number" },
  },
  {
    name: "integers and numbers",
    given: { type: ["integer", "number"] },
    want: { type: "number" },
  },
  {
    name: "a number or any text, which can look like one",
    given: { $ref: "Id" },
    want: { type: "number", text: true, ...unclear },
  },
  {
    name: "a truth value or any text",
    given: { allOf: [{ type: ["string", "boolean"] }] },
    want: { type: "boolean", text: true, ...unclear },
  },
  {
    name: "a number or a truth value, which look different",
    given: oneOf(integer, boolean),
    want: { type: "scalar" },
  },
  {
    name: "a number, or a text that is none",
    given: oneOf(integer, { $ref: "Auto" }),
    want: { type: "number" },
  },
  {
    name: "values that are listed",
    given: { enum: [1, "auto", null] },
    want: { type: "number" },
  },
  {
    name: "a number, or a listed text that looks like one",
    given: oneOf(integer, { ...text, enum: ["1", "auto"] }),
    want: { type: "number", text: true, ...unclear },
  },
  {
    name: "a truth value, or a listed text that XML has for one",
    given: oneOf(boolean, { const: "1" }),
    want: { type: "boolean", text: true, ...unclear },
  },
  {
    name: "a number or a time, which is none",
    given: oneOf(integer, { ...text, format: "date-time" }),
    want: { type: "number" },
  },
  {
    name: "a few numbers or any text: another number is none of them",
    given: oneOf({ const: 0 }, text),
    want: unclear,
  },
  {
    name: "a number or anything",
    given: { anyOf: [integer, {}] },
    want: { type: "number", text: true, ...unclear },
  },
  {
    name: "what is no object",
    given: oneOf(integer, { properties: { a: text } }),
    want: { type: "number" },
  },
])("$name", ({ given, want }) => {
  expect(readingOf(given, schemas)).toEqual(want);
});
