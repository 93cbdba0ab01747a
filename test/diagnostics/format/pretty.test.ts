import { expect, test } from "vitest";
import { formatPretty } from "../../../src/diagnostics/format/pretty.js";
import { placed } from "./placed.js";

test("shows place, severity, code, message, the line with carets, cause and fix", () => {
  const diagnostic = placed({
    line: 12,
    column: 6,
    endColumn: 9,
    excerpt: "\ta: [foo]",
  });
  expect(formatPretty([diagnostic])).toBe(
    `a.yaml:12:6 error GC_SYNTAX Broken
  12 |  a: [foo]
     |      ^^^
  cause: Because.
  fix:   Mend it.
`,
  );
});

test("shows a diagnostic without a place", () => {
  expect(formatPretty([placed(undefined, { severity: "warning" })])).toBe(
    "warning GC_SYNTAX Broken\n  cause: Because.\n  fix:   Mend it.\n",
  );
});

test("puts the caret under its character behind escapes, wide code points and a cut line", () => {
  const text = formatPretty([
    placed({
      column: 105,
      endColumn: 106,
      excerpt: "\u001b😀x",
      excerptStart: 101,
    }),
  ]);
  const [, line = "", carets = ""] = text.split("\n");
  expect(line).toBe("  1 | …\\u001b😀x");
  expect(carets.indexOf("^")).toBe([...line].indexOf("x"));
});

test("lets no control character of a description reach the terminal", () => {
  const hostile = "A\u001b]0;owned\u0007\u001b[2J\u009b1m\u202e\u2028\r\n\0";
  const text = formatPretty([
    placed(
      { label: hostile, excerpt: hostile, column: 3 },
      { message: hostile, cause: hostile, fix: hostile },
    ),
  ]);
  expect(text).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/,
  );
  expect(text).toContain("A\\u001b]0;owned\\u0007");
  expect(text.split("\n")).toHaveLength(6);
});

test("marks with colours only when asked", () => {
  expect(formatPretty([placed({})], { colour: true })).toContain(
    "\u001b[31merror\u001b[0m",
  );
  expect(formatPretty([placed({})])).not.toContain("\u001b");
});

test.each([
  { severity: "error", want: 2 },
  { severity: "warning", want: 1 },
  { severity: "note", want: 1 },
] as const)("says why $want times for two of one $severity", (given) => {
  const one = placed({}, { severity: given.severity });
  const other = placed({}, { severity: given.severity, fix: "Leave it." });
  const text = formatPretty([one, one, other]);
  expect(text.match(/fix: {3}Mend it\./g)).toHaveLength(given.want);
  expect(text.match(/fix: {3}Leave it\./g)).toHaveLength(1);
});

test("counts what is over the limit of a code", () => {
  const many = Array.from({ length: 322 }, (_, line) => placed({ line }));
  const text = formatPretty([...many, placed({}, { code: "GC_NOT_FOUND" })]);
  expect(text.match(/GC_SYNTAX Broken/g)).toHaveLength(10);
  expect(text).toContain("GC_NOT_FOUND Broken");
  expect(text.endsWith("\n… and 312 more like this: GC_SYNTAX\n")).toBe(true);
});

test("is empty for nothing", () => {
  expect(formatPretty([])).toBe("");
});
