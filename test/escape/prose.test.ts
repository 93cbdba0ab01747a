import { describe, expect, test } from "vitest";
import { proseLines } from "../../src/escape/prose.js";

const words = (count: number, word = "word") =>
  Array.from({ length: count }, () => word).join(" ");

describe("proseLines", () => {
  test.each([
    { name: "nothing is no lines", given: " \n ", want: [] },
    {
      name: "lines stay, whatever ends them",
      given: "a\nb\r\nc\rd\u2028e\u2029f",
      want: [..."abcdef"],
    },
    {
      name: "blank lines are one, and none at the ends",
      given: "\n\na\n\n\nb\n\n",
      want: ["a", "", "b"],
    },
    {
      name: "a long line is broken between words",
      given: words(30),
      want: [words(15), words(15)],
    },
    {
      name: "a sentence that was broken elsewhere goes on",
      given: `${words(20)}\nend of it.\nAnother`,
      want: [words(15), `${words(5)} end of it.`, "Another"],
    },
    ...[".\nnext", "\nNext", "  \nnext", "\\\nnext"].map((end) => ({
      name: `but not by choice, nor where another begins: ${JSON.stringify(end)}`,
      given: `${words(20)}${end}`,
      want: [
        words(15),
        ...`${words(5)}${end}`.split("\n").map((line) => line.trimEnd()),
      ],
    })),
    {
      name: "nor in code, in tables, or where all lines are short",
      given: `\`\`\`\n${words(20)}\nnext\n\`\`\`\n| ${words(20)}\nnext\nshort\nnext`,
      want: [
        "```",
        words(20),
        "next",
        "```",
        `| ${words(20)}`,
        "next",
        "short",
        "next",
      ],
    },
    {
      name: "a word that would start a list stays on its line",
      given: `${words(15)} - ${words(2)}`,
      want: [`${words(15)} -`, words(2)],
    },
    {
      name: "a tag that comes to start a line would be one, so it does not",
      given: `${words(15)} @see ${words(2)}`,
      want: [`${words(15)} @see`, words(2)],
    },
    {
      name: "tables and code keep their lines",
      given: `| ${words(30)} |\n    ${words(30)}\n\`\`\`\n${words(30)}\n\`\`\``,
      want: [`| ${words(30)} |`, `    ${words(30)}`, "```", words(30), "```"],
    },
    {
      name: "a fence of another kind is code, and ends none",
      given: `~~~\n\`\`\`\n${words(30)}\n~~~\n${words(30)}`,
      want: ["~~~", "```", words(30), "~~~", words(15), words(15)],
    },
    {
      name: "so do quotes, headings and HTML",
      given: `> ${words(30)}\n# ${words(30)}\n<custom-tag> ${words(30)}`,
      want: [`> ${words(30)}`, `# ${words(30)}`, `<custom-tag> ${words(30)}`],
    },
    {
      name: "a word without a break is left whole",
      given: "x".repeat(150),
      want: ["x".repeat(150)],
    },
    {
      name: "every line is made safe",
      given: `${words(15)} */\n@ts-ignore`,
      want: [words(15), "*\\/", "\\@ ts-ignore"],
    },
  ])("$name", ({ given, want }) => {
    expect(proseLines(given)).toEqual(want);
  });
});
