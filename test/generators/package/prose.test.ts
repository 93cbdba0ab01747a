import fc from "fast-check";
import { format } from "prettier";
import { expect, test } from "vitest";
import {
  introduce,
  printTable,
  settleMarkdown,
} from "../../../generators/package/prose.js";
import { markdownCode, markdownText } from "../../../src/escape/markdown.js";

const piece = fc.oneof(
  fc.string({ minLength: 1, maxLength: 4 }),
  fc.constantFrom("a", " ", "word ", "é", "…", "https://x.example/a_b"),
  fc.constantFrom("**", "__", "``", "- ", "1. ", "---", "&amp;", "<b>", "$a$"),
  fc.constantFrom(
    "[a](b)",
    "![a](b)",
    "<!-- a -->",
    "[^1]",
    "[x] ",
    "# ",
    "日",
  ),
);
const prose = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(""))
  .filter((text) => text.trim() !== "");

test("prettier changes no text that is settled, wherever it stands", async () => {
  let settled = 0;
  await fc.assert(
    fc.asyncProperty(prose, async (given) => {
      const text = markdownText(given);
      const code = markdownCode(given);
      const table = printTable(["One", "Two"], [["`a`", text]]);
      const list = `- \`a\`: ${text}\n- ${code}, ${text} (with ${code})`;
      const whole = `# ${text}\n\n${text}\n\n${list}\n\n${table}\n`;
      const file = settleMarkdown("README.md", whole, { text, code });
      if (!file.formatted) return;
      settled += 1;
      expect(await format(whole, { parser: "markdown" })).toBe(whole);
    }),
    { numRuns: 500, seed: 7 },
  );
  expect(settled).toBeGreaterThan(150);
}, 60_000);

test.each([
  { name: "a `#` that would close a heading", given: "C #" },
  { name: "characters of two columns", given: "日本" },
  { name: "a code span with backticks inside", given: "``a`b``" },
])("leaves $name to prettier", ({ given }) => {
  const file = settleMarkdown("README.md", given, { given });
  expect(file.formatted).toBeUndefined();
});

test("leaves a document to prettier when code in it is too wide", () => {
  const text = `\`\`\`ts\nf(${"a + ".repeat(30)}1);\n\`\`\`\n`;
  expect(settleMarkdown("README.md", text, {}).formatted).toBeUndefined();
});

test.each([
  { name: "all that there is", given: "One.\n\nTwo.", want: "One.\n\nTwo." },
  { name: "nothing where it is the title", given: "my api.", want: "" },
  { name: "what follows the title", given: "My API\n\nOne.", want: "One." },
  {
    name: "no announcement of what is left out",
    given: "One.\n\nIt can:\n\n- bark",
    want: "One.",
  },
  { name: "no word above a list", given: "Examples:\n\n- a", want: "" },
  {
    name: "what there is no other of",
    given: "It can:\n\n- a",
    want: "It can:",
  },
  {
    name: "whole paragraphs",
    given: `One.\n\n${"x".repeat(30)}`,
    want: "One.",
  },
])("an introduction says $name", ({ given, want }) => {
  expect(introduce(given, "My API", 20)).toBe(want);
});
