import { describe, expect, test } from "vitest";
import { printDocs } from "../../../generators/code/docs.js";

describe("printDocs", () => {
  test.each([
    { name: "one line", given: [["A pet."]], want: "/** A pet. */\n" },
    {
      name: "paragraphs",
      given: [["A.", undefined, "B."]],
      want: "/**\n * A.\n *\n * B.\n */\n",
    },
    {
      name: "tags behind",
      given: [["A."], ["@deprecated"]],
      want: "/**\n * A.\n *\n * @deprecated\n */\n",
    },
    { name: "nothing", given: [[undefined, " "]], want: "" },
    { name: "no way out", given: [["a */ b"]], want: "/** a *\\/ b */\n" },
  ] as const)("$name", ({ given: [paragraphs, tags], want }) => {
    expect(printDocs(paragraphs, tags)).toBe(want);
  });

  test("breaks long prose between words, and leaves tables alone", () => {
    const words = Array.from({ length: 40 }, () => "word").join(" ");
    const lines = printDocs([`${words}\n| ${words} |`]).split("\n");
    expect(lines.filter((line) => line.length > 110)).toEqual([
      ` * | ${words} |`,
    ]);
  });
});
