import { describe, expect, test } from "vitest";
import { keyOf } from "../../src/types/type-key.js";
import { declareModels, planOf } from "./plan.js";
import { declareTypes } from "../../src/types/declare.js";
import type { Schema } from "../../src/ir/index.js";
import { surfaceType } from "../../src/types/surface-type.js";

const at: Schema = { type: ["string"], format: "date-time", surface: "Date" };
const big: Schema = { type: ["integer"], format: "int64", surface: "bigint" };
const day: Schema = { type: ["string"], surface: "Temporal.PlainDate" };

describe("a type follows the surface", () => {
  test.each<{ given: Schema; want: string }>([
    { given: at, want: "Date" },
    { given: { ...at, type: ["string", "null"] }, want: "Date | null" },
    { given: { ...big, type: ["integer", "null"] }, want: "bigint | null" },
    { given: { ...big, type: ["string", "integer"] }, want: "string | bigint" },
    { given: { ...big, type: ["string"] }, want: "bigint" },
    { given: { type: ["array"], items: at }, want: "Date[]" },
    {
      given: {
        type: ["array"],
        prefixItems: [at, big],
        minItems: 2,
        items: { not: {} },
      },
      want: "[Date, bigint]",
    },
    {
      given: { oneOf: [at, big, { type: ["boolean"] }] },
      want: "Date | bigint | boolean",
    },
    {
      given: { type: ["object"], additionalProperties: big },
      want: "Record<string, bigint>",
    },
    {
      given: { allOf: [at, { type: ["string"], minLength: 3 }] },
      want: "Date",
    },
    { given: { type: ["array"], items: day }, want: "Temporal.PlainDate[]" },
  ])("$want", ({ given, want }) => {
    const { typeOf } = declareTypes(planOf({ schemas: {} }), {
      enums: "response",
    });
    expect(typeOf(given, "response").text).toBe(want);
  });
});

test("Temporal is imported like a model, by its first name", () => {
  const { typeOf } = declareTypes(planOf({ schemas: {} }), {
    enums: "response",
  });
  expect(typeOf({ type: ["array"], items: day }, "response").uses).toEqual([
    "Temporal",
  ]);
  expect(keyOf(surfaceType("Date"))).toBe("Date");
});

test("a named value keeps its name", () => {
  const text = declareModels({
    schemas: {
      Time: at,
      Entry: {
        type: ["object"],
        required: ["at"],
        properties: { at: { $ref: "Time" } },
      },
    },
  });
  expect(text).toContain("export type Time = Date;");
  expect(text).toContain("at: Time;");
});
