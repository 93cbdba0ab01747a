import { describe, expect, test } from "vitest";
import { inspectValue } from "../../src/load/inspect.js";

const ref = { $ref: "x.yaml" };

describe("tells references from data", () => {
  const cases = [
    { given: { a: ref }, want: 1 },
    { given: { a: [ref, { $ref: "#/a" }] }, want: 1 },
    { given: { paths: { $ref: "paths.yaml" } }, want: 1 },
    {
      given: { example: ref, default: ref, enum: [ref], const: { a: ref } },
      want: 0,
    },
    { given: { examples: [ref] }, want: 0 },
    { given: { examples: { a: ref, b: { value: ref } } }, want: 1 },
    { given: { examples: { "application/json": ref } }, want: 0 },
    { given: { responses: { default: ref } }, want: 1 },
    {
      given: { properties: { example: ref, enum: ref, examples: ref } },
      want: 3,
    },
    { given: { properties: { properties: { default: ref } } }, want: 0 },
    { given: { properties: { $ref: { type: "string" } } }, want: 0 },
    { given: { $ref: 1 }, want: 0 },
    {
      given: {
        discriminator: {
          propertyName: "t",
          mapping: { a: "a.yaml", b: "B", c: "#/C", d: "x/d" },
        },
      },
      want: 2,
    },
  ];
  test.each(cases)("$given", ({ given, want }) => {
    expect(inspectValue(given).references).toHaveLength(want);
  });
});

test("counts the members of all objects, mappings included", () => {
  const given = {
    a: 1,
    discriminator: { propertyName: "t", mapping: { b: "b.yaml" } },
    c: [{ d: { e: null } }],
  };
  expect(inspectValue(given).members).toBe(8);
});
