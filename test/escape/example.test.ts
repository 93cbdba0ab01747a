import { expect, test } from "vitest";
import { stringLiteral } from "../../src/escape/literal.js";
import { exampleLines } from "../../src/escape/example.js";

test.each([
  { proves: "plain code stays", given: 'f("a");', want: ['f("a");'] },
  {
    proves: "every line is one of the comment",
    given: 'f({\n  a: "b",\n});',
    want: ["f({", '  a: "b",', "});"],
  },
  {
    proves: "what would end the comment is parted",
    given: 'f("*/ evil() /*");',
    want: ['f("*\\/ evil() /\\*");'],
  },
  {
    proves: "a media range too",
    given: 'f("*/*");',
    want: ['f("*\\/\\*");'],
  },
  {
    proves: "nothing is shown that a comment would have to change",
    given: 'f("@ts-ignore");',
    want: undefined,
  },
  {
    proves: "nor what cannot be seen",
    given: 'f("\u202e");',
    want: undefined,
  },
])("$proves", ({ given, want }) => {
  expect(exampleLines(given)).toEqual(want);
});

test("a text that was parted is the same text to JavaScript", () => {
  for (const text of ["*/", "/*", "*/*", "\\*/", "\\\\/*", "**//**"]) {
    const [line = ""] = exampleLines(stringLiteral(text)) ?? [];
    expect(line).not.toMatch(/\*\/|\/\*/);
    expect(new Function(`return ${line};`)()).toBe(text);
  }
});
