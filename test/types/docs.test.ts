import { describe, expect, test } from "vitest";
import type { Schema } from "../../src/ir/index.js";
import { describeSchema } from "../../src/types/docs.js";
import { object, ref, string } from "./cases/case.js";
import { declareModels } from "./plan.js";

const long = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [`member${index}`, "value"]),
);

describe("describeSchema", () => {
  const cases: { name: string; given: Schema; want: string[] }[] = [
    { name: "nothing", given: {}, want: [] },
    {
      name: "a description",
      given: { description: "A.\nB." },
      want: ["A.", "B."],
    },
    {
      name: "a format that is the type says nothing",
      given: { type: ["boolean", "null"], format: "boolean" },
      want: [],
    },
    {
      name: "a title where nothing else is said",
      given: { title: "A pet" },
      want: ["A pet"],
    },
    {
      name: "no title that is only the name",
      given: { title: "pet-name" },
      want: [],
    },
    ...[
      "pet_name_param",
      "Body_read_pets__get",
      "petAge",
      "param",
      "Status",
    ].map((title) => ({
      name: `nor one that is a name itself: ${title}`,
      given: { title },
      want: [],
    })),
    {
      name: "but one that only looks like it",
      given: { title: "E-mail" },
      want: ["E-mail"],
    },
    {
      name: "what the items of a tuple are, and no count that its type says",
      given: {
        prefixItems: [
          { description: "Longitude." },
          {},
          { description: "B\nC" },
        ],
        minItems: 2,
      },
      want: ["1. Longitude.", "2.", "3. B", "   C"],
    },
    {
      name: "constraints",
      given: {
        description: "A.",
        format: "date-time",
        minLength: 1,
        maxLength: 5,
        minItems: 2,
        maxProperties: 3,
        minimum: 0,
        exclusiveMaximum: 10,
        multipleOf: 2,
        uniqueItems: true,
        readOnly: true,
      },
      want: [
        "A.",
        "",
        "Read-only. Format: date-time. Value: at least 0. Less than 10. Multiple of 2. Length: 1 to 5. " +
          "Items: at least 2. No two items are equal. Properties: at most 3.",
      ],
    },
    {
      name: "no limits of values of other types",
      given: {
        type: ["array", "null"],
        maximum: 500,
        maxLength: 5,
        pattern: "a",
        minItems: 1,
        maxProperties: 3,
      },
      want: ["Items: at least 1."],
    },
    {
      name: "no limits of values that are listed",
      given: {
        enum: ["a", "b"],
        maxLength: 5,
        pattern: "^.$",
        format: "code",
        readOnly: true,
      },
      want: ["Read-only. Format: code."],
    },
    {
      name: "a pattern as code",
      given: { pattern: "^a`*/$" },
      want: ["Pattern: `` ^a`*\\/$ ``."],
    },
    {
      name: "a deprecation in words",
      given: {
        deprecated: {
          since: "2.0",
          sunset: "2027-01-01",
          replacement: "pets.find",
        },
      },
      want: ["@deprecated Since 2.0, removed on 2027-01-01. Use `pets.find`."],
    },
    {
      name: "a bare deprecation",
      given: { deprecated: {} },
      want: ["@deprecated"],
    },
    {
      name: "an example that is given twice once",
      given: { examples: ["a", "b", "a"] },
      want: ['@example "a"', '@example "b"'],
    },
    {
      name: "a default and examples as JSON",
      given: { default: "*/", examples: [{ a: 1 }, null] },
      want: ['@default "*\\/"', '@example {"a":1}', "@example null"],
    },
    {
      name: "a wide example on lines of its own",
      given: { examples: [{ text: "x".repeat(100) }] },
      want: [
        "@example",
        "```json",
        "{",
        `  "text": "${"x".repeat(100)}"`,
        "}",
        "```",
      ],
    },
    {
      name: "three examples at most, none that is true or false",
      given: { examples: [true, 1, 2, false, 3, 4] },
      want: ["@example 1", "@example 2", "@example 3"],
    },
    {
      name: "none that is the default or one of the values",
      given: { default: "a", enum: ["a", "b"], examples: ["a", "b", "c"] },
      want: ['@default "a"', '@example "c"'],
    },
    {
      name: "no description that is the name again",
      given: { description: "Pet name." },
      want: [],
    },
    {
      name: "no example that fills the screen",
      given: { examples: [long] },
      want: [],
    },
  ];
  test.each(cases)("$name", ({ given, want }) => {
    expect(describeSchema(given, { name: "PetName" })).toEqual(want);
  });
});

describe("docs of what only responses hold", () => {
  test.each([
    { given: { maxLength: 5_000 }, want: [] },
    { given: { maxLength: 40 }, want: ["Length: at most 40."] },
    {
      given: { minLength: 1, maxLength: 5_000 },
      want: ["Length: at least 1."],
    },
  ])("$given", ({ given, want }) => {
    expect(describeSchema(given, { isReceived: true })).toEqual(want);
    expect(describeSchema(given)).not.toEqual([]);
  });
});

describe("docs of a property", () => {
  test.each([
    { name: "html_url", given: { format: "uri" }, want: [] },
    { name: "href", given: { format: "url" }, want: [] },
    { name: "homepage", given: { format: "uri" }, want: ["Format: uri."] },
    {
      name: "urls",
      given: { format: "uri-template" },
      want: ["Format: uri-template."],
    },
    { name: "item_id", given: { title: "Item Id" }, want: [] },
    { name: "item_id", given: { title: "The item" }, want: ["The item"] },
  ])("$name: $given", ({ name, given, want }) => {
    expect(describeSchema(given, { name })).toEqual(want);
    const text = declareModels({ schemas: { A: object({ [name]: given }) } });
    expect(text.includes("/**")).toBe(want.length > 0);
  });
});

describe("docs", () => {
  test("a property has those of the scalar that it refers to", () => {
    const schemas = {
      Pet: object({
        id: ref("Id"),
        own: { ...ref("Id"), description: "One of its own." },
        pet: ref("Pet"),
      }),
      Id: { ...string, description: "An id.", format: "uuid" },
    };
    expect(declareModels({ schemas })).toBe(`export interface Pet {
  /**
   * An id.
   *
   * Format: uuid.
   */
  id?: Id;
  /**
   * One of its own.
   *
   * Format: uuid.
   */
  own?: Id;
  pet?: Pet;
}

/**
 * An id.
 *
 * Format: uuid.
 */
export type Id = string;`);
  });
});
