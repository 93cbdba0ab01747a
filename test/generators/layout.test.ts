import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import {
  JSON_NOTATION,
  layout,
  TYPESCRIPT_NOTATION,
} from "../../generators/layout.js";
import type { Json } from "../../src/ir/index.js";

const rows: readonly { given: Json; want: string }[] = [
  { given: {}, want: "{}" },
  { given: [], want: "[]" },
  { given: { a: 1, b: ["x"] }, want: '{ "a": 1, "b": ["x"] }' },
  {
    given: [
      { a: 1, b: 2 },
      { a: 1, b: 2 },
    ],
    want: '[\n  { "a": 1, "b": 2 },\n  { "a": 1, "b": 2 }\n]',
  },
  {
    given: { long: "x".repeat(80) },
    want: `{\n  "long": "${"x".repeat(80)}"\n}`,
  },
];

test.each(rows)("prints $given", ({ given, want }) => {
  expect(layout(given, JSON_NOTATION)).toBe(want);
});

describe("prettier changes nothing", () => {
  const scalar = fc.oneof(
    fc.integer(),
    // JSON writes -0 as 0.
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.boolean(),
    fc.constant(null),
    fc.string({ maxLength: 90 }),
    fc.constantFrom("日本語の文字", "é", "a\u0301"),
  );
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      scalar,
      fc.array(tie("value"), { maxLength: 5 }),
      fc.array(fc.integer(), { maxLength: 40 }),
      fc.dictionary(
        fc.oneof(
          fc.constantFrom(
            "type",
            "$ref",
            "properties",
            "a-b",
            "__proto__",
            "日本",
          ),
          fc.string({ maxLength: 12 }),
        ),
        tie("value"),
        { maxKeys: 5 },
      ),
    ),
  }));

  test("in TypeScript", async () => {
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        const start = "const value: Value = ";
        const place = { indent: 0, column: start.length, after: 1 };
        const text = `${start}${layout(given, TYPESCRIPT_NOTATION, place)};\n`;
        // Too long for its line, a text alone goes to the next one: that is up to whoever prints the statement.
        fc.pre(typeof given !== "string");
        expect(await format(text, { parser: "typescript" })).toBe(text);
      }),
      { numRuns: 300, seed: 7 },
    );
  }, 30_000);

  test("in JSON", async () => {
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        const text = `${layout(given, JSON_NOTATION)}\n`;
        expect(await format(text, { parser: "json" })).toBe(text);
        expect(JSON.parse(text)).toEqual(given);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

test("writes TypeScript with bare keys and trailing commas", () => {
  const given = {
    petId: "p1",
    "X-Id": 'say "hi"',
    nested: { list: ["a".repeat(70)], more: "b".repeat(40) },
  };
  expect(layout(given, TYPESCRIPT_NOTATION)).toMatchInlineSnapshot(`
    "{
      petId: "p1",
      "X-Id": 'say "hi"',
      nested: {
        list: [
          "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ],
        more: "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
      },
    }"
  `);
});
