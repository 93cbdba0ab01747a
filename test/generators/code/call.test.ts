import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { printCall, printStatement } from "../../../generators/code/call.js";
import { Code, type Printable } from "../../../generators/layout.js";

const word = (length: number) => "abcdefghij".repeat(12).slice(0, length);

/** `a.b.c`, of any width up to far too wide a one. */
const name = fc
  .array(fc.integer({ min: 1, max: 40 }).map(word), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join("."));

const start = fc.oneof(
  name.map((it) => `await ${it}`),
  fc
    .tuple(fc.integer({ min: 1, max: 30 }).map(word), name)
    .map(([left, it]) => `const ${left} = await ${it}`),
  name.map((it) => `const call = ${it}`),
  name.map((it) => `this.group = new ${it}`),
);

const params = fc.dictionary(
  fc.constantFrom("id", "petId", "x-long-name", "nested"),
  fc.oneof(
    fc.integer({ min: 1, max: 60 }).map(word),
    fc.integer(),
    fc.constant({ a: 1, b: [1, 2] }),
  ),
  { minKeys: 1, maxKeys: 4 },
);
const text = fc.integer({ min: 21, max: 60 }).map((n) => word(n));
const args: fc.Arbitrary<readonly Printable[]> = fc.oneof(
  fc.constant([]),
  fc.constant([new Code("params")]),
  params.map((it) => [it]),
  params.map((it) => [new Code("params"), it]),
  fc.tuple(text, params).map(([id, it]) => [new Code("client"), id, it]),
  fc.tuple(params, params).map(([one, two]) => [one, two]),
  fc.tuple(params, text).map(([it, id]) => [it, id, new Code("options")]),
);

const CALLS = { numRuns: 600, seed: 7 };

describe("prettier changes nothing", () => {
  test("in a call", async () => {
    await fc.assert(
      fc.asyncProperty(start, args, async (before, given) => {
        const printed = `${printCall(before, given)}\n`;
        expect(await format(printed, { parser: "typescript" })).toBe(printed);
      }),
      CALLS,
    );
  }, 60_000);

  test("in a call whose argument is spread over lines", async () => {
    await fc.assert(
      fc.asyncProperty(start, params, async (before, given) => {
        const printed = `${printCall(before, [given], true)}\n`;
        expect(await format(printed, { parser: "typescript" })).toBe(printed);
      }),
      CALLS,
    );
  }, 60_000);
});

test.each([
  { given: [], want: "return f();" },
  { given: ["a", { b: 1 }], want: 'return f("a", { b: 1 });' },
  {
    given: ["a", { b: "c".repeat(70) }],
    want: `return f("a", {\n  b: "${"c".repeat(70)}",\n});`,
  },
])("prints a statement without its margin: $want", ({ given, want }) => {
  expect(printStatement("return f", given)).toBe(want);
});
