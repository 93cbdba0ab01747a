import {
  IndentationText,
  NewLineKind,
  Project,
  QuoteKind,
  type StatementStructures,
} from "ts-morph";
import { widthOf } from "../../src/escape/width.js";
import type { EmittedFile } from "../../src/emit/file.js";
import { printDocs } from "./docs.js";
import type { Imports } from "./imports.js";
import { settle } from "./settled.js";

const WIDTH = 80;

/** What a module declares, in order; a text stands for itself. */
export type Statements = readonly (string | StatementStructures)[];

export interface Module {
  readonly path: string;
  readonly imports: Imports;
  readonly statements: Statements;
}

/**
 * Prints a module from structures. One structure per file: adding declarations one at a time is quadratic. Prettier
 * runs over the result where something in it is too wide.
 */
export function printModule({
  path,
  imports,
  statements,
}: Module): EmittedFile {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Double,
    },
  });
  const printed = project
    .createSourceFile("module.ts", { statements: [...statements] })
    .getFullText();
  const lines = printed
    .trimStart()
    .replace(/ +$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .split("\n");
  return settle(path, `${imports}${lines.map(breakSignature).join("\n")}`);
}

/** The parameter of a function on a line of its own where its signature is too wide; more than one are never needed. */
function breakSignature(line: string): string {
  if (widthOf(line) <= WIDTH) return line;
  return line.replace(
    /^(export function \w+\()([^(),]+)(\): [^(){}]+ \{)$/,
    "$1\n  $2,\n$3",
  );
}

/** The union that the type alias `start` stands for: behind it, below it, or one member a line where that is too wide. */
export function printUnion(start: string, members: readonly string[]): string {
  const line = members.join(" | ");
  if (members.length < 2 || widthOf(`${start} ${line};`) <= WIDTH) return line;
  if (!line.includes("\n") && widthOf(`  ${line};`) <= WIDTH)
    return `\n${line}`;
  return `\n${members.map((member) => `| ${member}`).join("\n")}`;
}

/** The docs of a statement, as its leading trivia, behind a blank line. */
export function documented(
  paragraphs: readonly (string | undefined)[],
  tags: readonly string[] = [],
): string {
  return `\n${printDocs(paragraphs, tags)}`;
}
