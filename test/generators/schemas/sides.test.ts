import { describe, expect, test } from "vitest";
import type { Schema } from "../../../src/ir/index.js";
import { buildVerdicts, type Table } from "./build.js";

const text: Schema = { type: ["string"] };
const hidden: Schema = { type: ["string"], readOnly: true };

/** Verdicts of both libraries, which are the same. */
function judge(schemas: Table, value: unknown) {
  const of = (side: "request" | "response") => {
    const { zod, valibot } = buildVerdicts(schemas, side);
    expect(valibot(value)).toBe(zod(value));
    return zod(value);
  };
  return { request: of("request"), response: of("response") };
}

const rows: readonly {
  name: string;
  given: Table;
  value: unknown;
  want: { request: boolean; response: boolean };
}[] = [
  {
    name: "what is read-only is required of responses alone",
    given: { A: { properties: { id: hidden }, required: ["id"] } },
    value: {},
    want: { request: true, response: false },
  },
  {
    name: "what is read-only may be sent, as what it is",
    given: { A: { properties: { id: hidden } } },
    value: { id: 1 },
    want: { request: false, response: false },
  },
  {
    name: "it may be required beside where it is read-only",
    given: {
      A: {
        allOf: [{ properties: { id: hidden } }, { required: ["id"] }],
      },
    },
    value: {},
    want: { request: true, response: false },
  },
  {
    name: "a union of which more members fit once nobody requires it is any of them",
    given: {
      A: { oneOf: [{ $ref: "B" }, { properties: { name: text } }] },
      B: { properties: { id: hidden }, required: ["id"] },
    },
    value: { name: "a" },
    want: { request: true, response: true },
  },
  {
    name: "`not` of what nobody can require there is not checked",
    given: {
      A: { properties: { id: hidden }, not: { required: ["id"] } },
    },
    value: {},
    want: { request: true, response: true },
  },
];

test.each(rows)("$name", ({ given, value, want }) => {
  expect(judge(given, value)).toEqual(want);
});

describe("names that objects and libraries have themselves", () => {
  const schemas: Table = {
    A: {
      type: ["object"],
      properties: { constructor: text, toString: text },
      required: ["constructor"],
      additionalProperties: { type: ["number"] },
    },
  };
  test.each([
    { value: {}, want: false },
    { value: { constructor: "a" }, want: true },
    { value: { constructor: 1 }, want: false },
    { value: { constructor: "a", toString: 1 }, want: false },
    { value: { constructor: "a", valueOf: 1 }, want: true },
    { value: { constructor: "a", valueOf: "b" }, want: false },
    {
      value: JSON.parse('{"constructor":"a","__proto__":"b"}') as unknown,
      want: false,
    },
  ])("$value", ({ value, want }) => {
    expect(judge(schemas, value)).toEqual({ request: want, response: want });
  });
});

test("a circle of schemas that all speak of the same value ends", () => {
  const schemas: Table = {
    A: { anyOf: [{ $ref: "B" }, text] },
    B: { allOf: [{ $ref: "A" }], minLength: 2 },
  };
  expect(judge(schemas, "a")).toEqual({ request: true, response: true });
});

test("a list is no object, and a boolean no number", () => {
  expect(judge({ A: { type: ["object"] } }, [])).toEqual({
    request: false,
    response: false,
  });
  expect(judge({ A: { type: ["integer"] } }, true)).toEqual({
    request: false,
    response: false,
  });
});
