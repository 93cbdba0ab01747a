import { describe, expect, test } from "vitest";
import { sample } from "../../../generators/mocks/src/sample.js";
import type {
  Definitions,
  JsonSchema,
} from "../../../generators/mocks/src/schema.js";

const invalid: readonly {
  proves: string;
  given: JsonSchema;
  definitions?: Definitions;
}[] = [
  {
    proves: "a list is capped at 10 items (H74)",
    given: {
      type: "array",
      minItems: 1e9,
      items: { type: "string", minLength: 1e9 },
    },
  },
  {
    proves: "a text is capped at 1 KiB (H74)",
    given: { type: "string", minLength: 1e9 },
  },
  {
    proves: "a pattern is capped (H74)",
    given: { type: "string", pattern: "^a{1000000000}$" },
  },
  {
    proves: "multipleOf below what a number can hold (H74)",
    given: { type: "number", multipleOf: 1e-300, minimum: 1, maximum: 1 },
  },
  {
    proves: "a format too long for maxLength",
    given: { type: "string", format: "uuid", maxLength: 4 },
  },
  {
    proves: "a contradiction",
    given: { type: "string", allOf: [{ type: "integer" }] },
  },
  {
    proves: "an object that must hold itself",
    given: { $ref: "#/$defs/A" },
    definitions: {
      A: {
        type: "object",
        properties: { a: { $ref: "#/$defs/A" } },
        required: ["a"],
      },
    },
  },
  {
    proves: "a pattern that nothing matches",
    given: { type: "string", pattern: "/^a$/" },
  },
  {
    proves: "a pattern that cannot be built from",
    given: { type: "string", pattern: "^(a)\\1$" },
  },
];

describe("says so where the value is not valid", () => {
  test.each(invalid)("$proves", ({ given, definitions = {} }) => {
    const made = sample(given, {
      definitions,
      side: "request",
      properties: "required",
    });
    expect(made.valid).toBe(false);
    expect(JSON.stringify(made.value).length).toBeLessThan(12_000);
  });
});

test("what must hold two of itself, in many ways, ends soon", () => {
  const both = {
    type: "object",
    required: ["a", "b"],
    properties: { a: { $ref: "#/$defs/T" }, b: { $ref: "#/$defs/T" } },
  };
  const definitions: Definitions = {
    T: { oneOf: Array.from({ length: 8 }, () => ({ ...both })) },
  };
  const start = performance.now();
  expect(
    sample(
      { $ref: "#/$defs/T" },
      { definitions, side: "request", properties: "required" },
    ).valid,
  ).toBe(false);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test("a catastrophic pattern is never run (H72)", () => {
  const given = {
    type: "string",
    pattern: "^((a+)+)+$",
    examples: [`${"a".repeat(40)}!`],
  };
  const start = performance.now();
  expect(
    sample(given, { definitions: {}, side: "request", properties: "required" }),
  ).toEqual({ value: "a", valid: true });
  expect(performance.now() - start).toBeLessThan(500);
});

test("a schema that doubles at every level is looked at once (H64)", () => {
  const names = Array.from({ length: 41 }, (_, index) => `S${index}`);
  const definitions: Definitions = Object.fromEntries(
    names.map((name, index) => [
      name,
      index < 40
        ? {
            allOf: [
              { $ref: `#/$defs/S${index + 1}` },
              { $ref: `#/$defs/S${index + 1}` },
            ],
          }
        : { type: "object", properties: { a: { type: "string" } } },
    ]),
  );
  expect(
    sample(
      { $ref: "#/$defs/S0" },
      { definitions, side: "response", properties: "all" },
    ),
  ).toEqual({ value: { a: "a" }, valid: true });
});

test("a response shows every property but those only written", () => {
  const given: JsonSchema = {
    type: "object",
    properties: {
      id: { type: "string", readOnly: true },
      secret: { type: "string", writeOnly: true },
      tags: { type: "array", items: { type: "string" } },
    },
  };
  expect(
    sample(given, { definitions: {}, side: "response", properties: "all" })
      .value,
  ).toEqual({ id: "id", tags: ["tags"] });
});
