import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import {
  Code,
  JSON_NOTATION,
  layout,
  type Printable,
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

  test.each([1, 30, 44, 45, 50, 60, 68, 70, 74])(
    "in a call in a call, nor in one of a text of %i",
    async (length) => {
      const argument = "x".repeat(length);
      const text = printExpanded({
        text: new Code("/* @__PURE__ */ outer", argument),
        call: new Code("outer", new Code("inner", { argument })),
        deep: new Code("outer", new Code("inner", new Code("last", argument))),
        list: [new Code("outer", argument), new Code("outer", [{ argument }])],
        empty: new Code("f".repeat(length), {}),
        ["k".repeat(length)]: new Code("Temporal.PlainTime.from", "10:11:12"),
        ["l".repeat(length)]: new Code("new Date", "2030-01-02"),
        ["m".repeat(length)]: new Code("codecs.name"),
        ["n".repeat(length)]: new Code("outer", new Code("inner", 1)),
        ["o".repeat(length)]: new Code("outer", "x".repeat(19)),
      });
      expect(await format(text, { parser: "typescript" })).toBe(text);
    },
  );

  const record = fc.dictionary(fc.string(), value, { maxKeys: 5 });
  const EXPANDED = { indent: 0, column: 0, after: 1, expanded: true };
  const printExpanded = (given: Printable) =>
    `const x = ${layout(given, TYPESCRIPT_NOTATION, EXPANDED)};\n`;

  test("nor behind a key that leaves no room", async () => {
    for (let length = 60; length < 90; length += 1) {
      const key = `${"k".repeat(length)}-`;
      for (const given of [{ a: 1 }, { a: { b: "c".repeat(70) } }, [1], {}, []])
        for (const more of [{}, { last: 1 }]) {
          const text = printExpanded({ [key]: given, ...more });
          expect(await format(text, { parser: "typescript" })).toBe(text);
        }
    }
  });

  test("in what the text means, `__proto__` included", () => {
    fc.assert(
      fc.property(record, (given) => {
        const read: unknown = new Function(
          `${printExpanded(given)} return x;`,
        )();
        expect(JSON.stringify(read)).toBe(JSON.stringify({ ...given }));
      }),
    );
  });

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

  test("in TypeScript with every member on a line", async () => {
    await fc.assert(
      fc.asyncProperty(record, async (given) => {
        const text = printExpanded(given);
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

test.each<{ given: Printable; want: string }>([
  { given: { a: undefined, b: 1 }, want: "{ b: 1 }" },
  { given: { a: new Code("a"), b: new Code("c") }, want: "{ a, b: c }" },
  { given: { a: new Code("f", { b: 1 }) }, want: "{ a: f({ b: 1 }) }" },
  {
    given: { a: new Code("a"), f: new Code("f", { b: "b".repeat(70) }) },
    want: `{\n  a,\n  f: f({\n    b: "${"b".repeat(70)}",\n  }),\n}`,
  },
  {
    given: ["`${x}`", "\u2028", "</script>", '"', "'"],
    want: '["`${x}`", "\\u2028", "\\u003c/script>", \'"\', "\'"]',
  },
  { given: -0, want: "-0" },
])("prints TypeScript: $want", ({ given, want }) => {
  expect(layout(given, TYPESCRIPT_NOTATION)).toBe(want);
});
