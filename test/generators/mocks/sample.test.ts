import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { sample } from "../../../generators/mocks/src/sample.js";
import type {
  Definitions,
  Json,
  JsonSchema,
} from "../../../generators/mocks/src/schema.js";

interface Row {
  readonly proves: string;
  readonly given: JsonSchema;
  readonly definitions?: Definitions;
  readonly want: Json;
}

const rows: readonly Row[] = [
  {
    proves: "a text says what it is for",
    given: { type: "string" },
    want: "petId",
  },
  { proves: "const", given: { const: 0 }, want: 0 },
  {
    proves: "enum: the first that is not null",
    given: { type: ["string", "null"], enum: [null, "a", "b"] },
    want: "a",
  },
  {
    proves: "enum and const together",
    given: { enum: ["a", "b"], allOf: [{ enum: ["b", "c"] }] },
    want: "b",
  },
  {
    proves: "date-time",
    given: { type: "string", format: "date-time" },
    want: "2030-01-02T03:04:05Z",
  },
  { proves: "maxLength", given: { type: "string", maxLength: 3 }, want: "pet" },
  {
    proves: "minLength",
    given: { type: "string", minLength: 8 },
    want: "petIdpet",
  },
  {
    proves: "pattern",
    given: { type: "string", pattern: "^[A-Z]{3}-\\d{2,4}$" },
    want: "AAA-11",
  },
  {
    proves: "a pattern that an empty text matches",
    given: { type: "string", pattern: "^[\\s\\S]*$" },
    want: "a",
  },
  {
    proves: "pattern and length",
    given: {
      type: "string",
      pattern: "^[a-f0-9]+$",
      minLength: 7,
      maxLength: 8,
    },
    want: "aaaaaaa",
  },
  {
    proves: "a pattern that also matches what is no date",
    given: { type: "string", format: "date", pattern: "^\\S+$" },
    want: "2030-01-02",
  },
  {
    proves: "a date-time of a certain length",
    given: {
      type: "string",
      format: "date-time",
      minLength: 24,
      maxLength: 24,
    },
    want: "2030-01-02T03:04:05.678Z",
  },
  {
    proves: "an example whose digits were lost is none",
    given: { type: "integer", examples: [2 ** 63, 7] },
    want: 7,
  },
  { proves: "minimum", given: { type: "integer", minimum: 10 }, want: 11 },
  { proves: "maximum", given: { type: "integer", maximum: -3 }, want: -3 },
  {
    proves: "multipleOf",
    given: { type: "number", multipleOf: 0.25, minimum: 0.3 },
    want: 0.75,
  },
  {
    proves: "bounds that leave no whole number",
    given: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
    want: 0.5,
  },
  {
    proves: "an integer is a number",
    given: { type: "number", allOf: [{ type: "integer" }] },
    want: 1,
  },
  {
    proves: "items",
    given: { type: "array", items: { type: "boolean" }, minItems: 2 },
    want: [true, false],
  },
  {
    proves: "uniqueItems",
    given: {
      type: "array",
      items: { type: "string" },
      minItems: 2,
      uniqueItems: true,
    },
    want: ["petId", "petId2"],
  },
  {
    proves: "prefixItems",
    given: {
      type: "array",
      prefixItems: [{ type: "string" }, { type: "integer" }],
    },
    want: ["petId", 1],
  },
  {
    proves: "required properties",
    given: {
      type: "object",
      properties: { a: { type: "string" }, b: {} },
      required: ["a"],
    },
    want: { a: "a" },
  },
  {
    proves: "an object is not empty where it need not be",
    given: { properties: { a: { type: "string" } } },
    want: { a: "a" },
  },
  {
    proves: "__proto__ is data",
    given: JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"string"}},"required":["__proto__"]}',
    ),
    want: JSON.parse('{"__proto__":"__proto__"}'),
  },
  {
    proves: "an optional property whose name every object inherits is there",
    given: {
      type: "object",
      properties: { id: { type: "string" }, constructor: { type: "string" } },
    },
    want: { constructor: "constructor" },
  },
  {
    proves: "additionalProperties",
    given: { type: "object", additionalProperties: { type: "integer" } },
    want: { petIdKey: 1 },
  },
  {
    proves: "patternProperties",
    given: {
      type: "object",
      patternProperties: { "^x-": { type: "integer" } },
      minProperties: 1,
    },
    want: { "x-": 1 },
  },
  {
    proves: "patternProperties, and nothing else",
    given: {
      type: "object",
      patternProperties: { "^x-": { type: "integer" }, "^.-": { minimum: 2 } },
      additionalProperties: { not: {} },
      required: ["x-a"],
    },
    want: { "x-a": 3 },
  },
  {
    proves: "additionalProperties, beside those of a pattern",
    given: {
      type: "object",
      patternProperties: { "^x-": { type: "integer" } },
      additionalProperties: { type: "boolean" },
      required: ["x-a", "b"],
    },
    want: { "x-a": 1, b: true },
  },
  {
    proves: "allOf is merged",
    given: {
      allOf: [
        { properties: { a: { type: "string" } }, required: ["a"] },
        { properties: { b: { type: "integer" } }, required: ["b"] },
      ],
    },
    want: { a: "a", b: 1 },
  },
  {
    proves: "oneOf: exactly one",
    given: {
      oneOf: [{ type: "number" }, { type: "integer" }, { type: "string" }],
    },
    want: "petId",
  },
  {
    proves: "anyOf: not null",
    given: { anyOf: [{ type: "null" }, { type: "string" }] },
    want: "petId",
  },
  {
    proves: "if and else",
    given: {
      type: "object",
      properties: { a: { const: 1 } },
      required: ["a"],
      if: { properties: { a: { const: 1 } } },
      then: { required: ["b"], properties: { b: { type: "string" } } },
    },
    want: { a: 1, b: "b" },
  },
  {
    proves: "a discriminator gets the value of its member",
    given: {
      oneOf: [{ $ref: "#/$defs/Cat" }],
      discriminator: { propertyName: "kind", mapping: { cat: "#/$defs/Cat" } },
    },
    definitions: {
      Cat: { type: "object", properties: { kind: { type: "string" } } },
    },
    want: { kind: "cat" },
  },
  {
    proves: "readOnly properties are not sent",
    given: {
      properties: {
        id: { type: "string", readOnly: true },
        n: { type: "string" },
      },
      required: ["id", "n"],
    },
    want: { n: "n" },
  },
  {
    proves: "a short example that fits",
    given: { type: "string", examples: ["p1"] },
    want: "p1",
  },
  {
    proves: "not an example that does not",
    given: { type: "integer", examples: ["p1"] },
    want: 1,
  },
  { proves: "a default", given: { type: "string", default: "d" }, want: "d" },
  { proves: "nothing known", given: {}, want: "petId" },
  {
    proves: "a circular schema ends (H62)",
    given: { $ref: "#/$defs/Node" },
    definitions: {
      Node: {
        type: "object",
        properties: {
          next: { $ref: "#/$defs/Node" },
          kids: { type: "array", items: { $ref: "#/$defs/Node" } },
          name: { type: "string" },
        },
        required: ["kids"],
      },
    },
    want: { kids: [] },
  },
];

const ajv = new Ajv2020({ strict: false, logger: false });
addFormats.default(ajv);

test.each(rows)("$proves", ({ given, definitions = {}, want }) => {
  const made = sample(given, {
    definitions,
    side: "request",
    properties: "required",
    name: "petId",
  });
  expect(made).toEqual({ value: want, valid: true });
  if (given.properties?.["id"]?.readOnly) return;
  const validate = ajv.compile({ ...given, $defs: definitions });
  expect(validate(made.value), JSON.stringify(validate.errors)).toBe(true);
});
