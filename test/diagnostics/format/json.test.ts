import { expect, test } from "vitest";
import { formatJson } from "../../../src/diagnostics/format/json.js";
import { placed } from "./placed.js";

test("has one object for each diagnostic, always with the same members", () => {
  const text = formatJson([
    placed({ line: 2, column: 3, endColumn: 5, excerpt: "not part of it" }),
    placed(undefined, { severity: "note" }),
  ]);
  expect(JSON.parse(text)).toEqual([
    {
      code: "GC_SYNTAX",
      severity: "error",
      message: "Broken",
      cause: "Because.",
      fix: "Mend it.",
      file: "a.yaml",
      line: 2,
      column: 3,
      endColumn: 5,
    },
    {
      code: "GC_SYNTAX",
      severity: "note",
      message: "Broken",
      cause: "Because.",
      fix: "Mend it.",
    },
  ]);
});

test("is plain text that means the same", () => {
  const message = "\u001b[2J\u009b\u202e\u2028\ud800";
  const text = formatJson([placed(undefined, { message })]);
  expect(text).toMatch(/^[\n\u0020-\u007e]*$/);
  expect(JSON.parse(text)).toMatchObject([{ message }]);
});
