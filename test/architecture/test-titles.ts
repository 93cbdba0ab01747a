import { globSync, readFileSync } from "node:fs";
import ts from "typescript";

const RUNNERS: ReadonlySet<string> = new Set(["test", "it", "describe"]);

/** Titles of all tests and groups of tests below a folder, save for those that do not run. */
export function readTitles(folder: string): string[] {
  return globSync(`${folder}/**/*.test.ts`).flatMap((file) =>
    findTitles(readFileSync(file, "utf8")),
  );
}

/** Titles of the tests in a source text. */
export function findTitles(text: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const words = wordsOf(node.expression);
      if (words.includes("skip") || words.includes("todo")) return;
      const [title] = node.arguments;
      if (RUNNERS.has(words[0] ?? "") && title) titles.push(textOf(title));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("a.test.ts", text, ts.ScriptTarget.Latest));
  return titles.filter(Boolean);
}

/** `test.each(…)("…")` is called by `test`, `each`. */
function wordsOf(called: ts.Expression): string[] {
  if (ts.isIdentifier(called)) return [called.text];
  if (ts.isCallExpression(called)) return wordsOf(called.expression);
  if (!ts.isPropertyAccessExpression(called)) return [];
  return [...wordsOf(called.expression), called.name.text];
}

function textOf(title: ts.Expression): string {
  if (ts.isStringLiteralLike(title)) return title.text;
  return ts.isTemplateExpression(title)
    ? title.getText(title.getSourceFile())
    : "";
}
