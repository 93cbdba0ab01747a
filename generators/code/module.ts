import {
  IndentationText,
  NewLineKind,
  Project,
  QuoteKind,
  type StatementStructures,
} from "ts-morph";
import { printDocs } from "./docs.js";

/** What a module declares, in order; a text stands for itself. */
export type Statements = readonly (string | StatementStructures)[];

/**
 * Prints a module from structures. One structure per file: adding declarations one at a time is quadratic. Prettier
 * runs over the result.
 */
export function printModule(statements: Statements): string {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Double,
    },
  });
  return project
    .createSourceFile("module.ts", { statements: [...statements] })
    .getFullText();
}

/** The docs of a statement, as its leading trivia, behind a blank line. */
export function documented(
  paragraphs: readonly (string | undefined)[],
  tags: readonly string[] = [],
): string {
  return `\n${printDocs(paragraphs, tags)}`;
}
