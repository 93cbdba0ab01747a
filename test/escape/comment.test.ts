import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  commentLine,
  commentLines,
  docBlock,
} from "../../src/escape/comment.js";

const HOSTILE = [
  "@ts-ignore",
  "@ts-expect-error",
  "@ts-nocheck",
  "eslint-disable",
  "# sourceMappingURL=http://evil.test/m.map",
  "@internal",
  "text with @internal and #__PURE__ in it",
  "@jsxImportSource evil",
  '/// <reference path="/etc/passwd" />',
  "v8 ignore next",
  "@license",
  "*/ globalThis.x = 1; /*",
];

describe("commentLine", () => {
  test.each([
    { given: "plain", want: "plain" },
    { given: "ends with blanks \t", want: "ends with blanks" },
    { given: "*/ evil() /*", want: "*\\/ evil() /\\*" },
    { given: "**/", want: "**\\/" },
    { given: "*/*", want: "*\\/\\*" },
    { given: "a\u0000b\u202ec", want: "a\\u0000b\\u202ec" },
    { given: "@ts-ignore", want: "\\@ ts-ignore" },
    { given: "it is @internal", want: "it is @ internal" },
    { given: "/* #__PURE__ */", want: "/\\* # __PURE__ *\\/" },
    { given: "# sourceMappingURL=x", want: "#\\ sourceMappingURL=x" },
    { given: "#sourceMappingURL=x", want: "#\\sourceMappingURL=x" },
    { given: "eslint-disable no-eval", want: "`eslint-disable` no-eval" },
    { given: "v8 ignore next", want: "`v8 ignore` next" },
    { given: "/// <reference />", want: "\\/// <reference />" },
    { given: "@foo bar", want: "\\@foo bar" },
    { given: "@deprecated since 2", want: "@deprecated since 2" },
    { given: "mail a@b.test, or @me", want: "mail a@b.test, or @me" },
  ])("$given", ({ given, want }) => {
    expect(commentLine(given)).toBe(want);
  });

  test("is the same when done twice on what needs no change", () => {
    for (const line of HOSTILE) {
      expect(commentLine(commentLine(line)).replaceAll("\\", "")).toBe(
        commentLine(line).replaceAll("\\", ""),
      );
    }
  });
});

describe("commentLines", () => {
  test("splits at every line end of ECMAScript", () => {
    expect(commentLines("a\nb\r\nc\rd\u2028e\u2029f")).toEqual([..."abcdef"]);
  });
});

describe("docBlock", () => {
  test.each([
    { given: [], want: "" },
    { given: ["One."], want: "  /** One. */\n" },
    {
      given: ["One.", "", "Two."],
      want: "  /**\n   * One.\n   *\n   * Two.\n   */\n",
    },
    { given: ["x".repeat(72)], want: `  /**\n   * ${"x".repeat(72)}\n   */\n` },
  ])("$given", ({ given, want }) => {
    expect(docBlock(given, "  ")).toBe(want);
  });

  test.each(HOSTILE)("obeys nothing in it: %s", (line) => {
    const docs = docBlock(commentLines(line));
    const text = `${docs}export const a: string = 1;\n`;
    expect(errorsOf(text)).toEqual([2322]);
    const { outputText } = ts.transpileDeclaration(text, {
      compilerOptions: { stripInternal: true },
    });
    expect(outputText).toContain("export declare const a: string");
  });
});

function errorsOf(text: string): number[] {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name) => (name === "a.ts" ? file : undefined),
  };
  const program = ts.createProgram(["a.ts"], { noLib: true }, host);
  return program.getSemanticDiagnostics(file).map(({ code }) => code);
}
