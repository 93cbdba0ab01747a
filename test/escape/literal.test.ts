import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import {
  propertyKey,
  scalarLiteral,
  stringLiteral,
} from "../../src/escape/literal.js";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("a", "1", "é", "日", "ꝏ", '"', "'", "\u200d", "\\"),
  }),
);

describe("stringLiteral", () => {
  test.each([
    { given: "a", want: '"a"' },
    { given: 'say "a"', want: `'say "a"'` },
    { given: `"it's"`, want: `'"it\\'s"'` },
    { given: "</script>", want: '"\\u003c/script>"' },
    { given: "a\u2028b\u202e", want: '"a\\u2028b\\u202e"' },
    { given: "\ud800", want: '"\\ud800"' },
  ])("$want", ({ given, want }) => {
    expect(stringLiteral(given)).toBe(want);
  });

  test("means what was given, and prettier leaves it", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (given) => {
        const text = stringLiteral(given);
        expect(new Function(`return ${text}`)()).toBe(given);
        const line = `x = ${text};\n`;
        expect(await format(line, { parser: "typescript" })).toBe(line);
      }),
    );
  });
});

describe("scalarLiteral", () => {
  test.each([
    { given: 1e21, want: "1e21" },
    { given: -0, want: "-0" },
    { given: 0.5, want: "0.5" },
    { given: true, want: "true" },
    { given: null, want: "null" },
    { given: "1", want: '"1"' },
  ])("$want", ({ given, want }) => {
    expect(scalarLiteral(given)).toBe(want);
  });
});

describe("propertyKey", () => {
  test.each([
    { given: "name", want: "name" },
    { given: "class", want: "class" },
    { given: "größe", want: "größe" },
    { given: "名前", want: "名前" },
    { given: "a-b", want: '"a-b"' },
    { given: "1", want: '"1"' },
    { given: "", want: '""' },
    { given: "__proto__", want: '["__proto__"]' },
    { given: "a\u0301", want: '["a\u0301"]' },
  ])("$want", ({ given, want }) => {
    expect(propertyKey(given)).toBe(want);
  });

  test("means what was given, and prettier leaves it", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (given) => {
        const key = propertyKey(given);
        const read = new Function(`return Object.keys({ ${key}: 1 })`);
        expect(read()).toEqual([given]);
        const text = `type A = { ${key}: 1 };\n`;
        expect(await format(text, { parser: "typescript" })).toBe(text);
      }),
    );
  });
});
