import { expect, test } from "vitest";
import type { Parameter, Schema } from "../../src/ir/index.js";
import { surfaceOf } from "../../src/plan/surface.js";
import { api, object, string } from "./api.js";

const integer: Schema = { type: ["integer"] };
const form = "application/x-www-form-urlencoded";

const rows: readonly {
  proves: string;
  given: Partial<Parameter>;
  want: Schema;
}[] = [
  {
    proves: "a value is its schema",
    given: { schema: integer },
    want: integer,
  },
  {
    proves: "an empty text may stand for a value",
    given: { schema: { ...integer, default: 1 }, allowEmptyValue: true },
    want: { anyOf: [integer, { const: "" }], default: 1 },
  },
  {
    proves: "and for one of some texts",
    given: { schema: { ...string, enum: ["a"] }, allowEmptyValue: true },
    want: { anyOf: [{ ...string, enum: ["a"] }, { const: "" }] },
  },
  {
    proves: "a text may be empty already",
    given: { schema: string, allowEmptyValue: true },
    want: string,
  },
  {
    proves: "JSON is a value",
    given: { schema: object({}), mediaType: "application/json" },
    want: object({}),
  },
  {
    proves: "anything is JSON",
    given: { schema: object({}), mediaType: "*/*" },
    want: object({}),
  },
  {
    proves: "what has no codec is its text",
    given: {
      schema: { ...object({}), description: "d" },
      mediaType: "application/xml",
    },
    want: { ...string, description: "d" },
  },
  {
    proves: "unless it is a scalar",
    given: { schema: { $ref: "N" }, mediaType: "text/plain" },
    want: { $ref: "N" },
  },
  {
    proves: "a whole query may be a form",
    given: { schema: object({}), mediaType: form, in: "querystring" },
    want: object({}),
  },
  {
    proves: "a part of one is a text",
    given: { schema: object({}), mediaType: form },
    want: string,
  },
];

test.each(rows)("$proves", ({ given, want }) => {
  const parameter: Parameter = {
    name: "a",
    in: "query",
    required: false,
    schema: {},
    style: "form",
    explode: true,
    allowReserved: false,
    ...given,
  };
  expect(surfaceOf(parameter, api({ schemas: { N: integer } }))).toEqual(want);
});
