import fc from "fast-check";
import prettier from "prettier";
import { describe, expect, test } from "vitest";
import {
  Expression,
  printData,
  type Data,
} from "../../../generators/code/data.js";

const scalar = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ minLength: 50, maxLength: 90 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

const { tree } = fc.letrec<{ tree: Data }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom("a", "name", "x-y", "constructor"), fc.string()),
      tie("tree"),
      { maxKeys: 4 },
    ),
  ),
}));

const object = fc.dictionary(fc.string(), tree, { maxKeys: 5 });

const print = (value: Data) =>
  `const x = ${printData(value, { indent: 0, used: "const x = ;".length }, true)};\n`;

describe("printData", () => {
  test("prints every literal as prettier would, so that no pass of prettier is needed", async () => {
    await fc.assert(
      fc.asyncProperty(object, async (value) => {
        const text = print(value);
        expect(await prettier.format(text, { parser: "typescript" })).toBe(
          text,
        );
      }),
      { numRuns: 200 },
    );
  });

  test("prints text that means the value, `__proto__` included", () => {
    fc.assert(
      fc.property(object, (value) => {
        const read: unknown = new Function(`${print(value)} return x;`)();
        expect(JSON.stringify(read)).toBe(JSON.stringify({ ...value }));
      }),
    );
  });

  test.each([
    { given: { a: undefined, b: 1 }, want: "{ b: 1 }" },
    {
      given: { a: new Expression("a"), b: new Expression("c") },
      want: "{ a, b: c }",
    },
    { given: { a: new Expression("f", { b: 1 }) }, want: "{ a: f({ b: 1 }) }" },
    {
      given: ["`${x}`", "\u2028", "</script>", '"', "'"],
      want: '["`${x}`", "\\u2028", "\\u003c/script>", \'"\', "\'"]',
    },
    { given: [], want: "[]" },
    { given: {}, want: "{}" },
    { given: -0, want: "-0" },
  ])("$want", ({ given, want }) => {
    expect(printData(given, { indent: 0, used: 0 })).toBe(want);
  });
});
