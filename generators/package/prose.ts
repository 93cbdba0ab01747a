import type { EmittedFile } from "../../src/emit/file.js";
import { markdownProse, shortenText } from "../../src/escape/markdown.js";
import { openingParagraphs, openingText } from "../../src/escape/opening.js";
import { widthOf } from "../../src/escape/width.js";
import { isSettled } from "../code/settled.js";

/**
 * What prettier leaves as `markdownText` and `markdownCode` escaped it: ASCII, letters of western Europe and typographic
 * marks, all of one column, and code spans in single backticks, which may have an ellipsis. In scripts without spaces
 * prettier sets some.
 */
const PLAIN =
  /^(?:[ -[\]-_a-~À-ÖØ-öø-ÿ…–—‘’“”‹›©®™]|\\[!-~]|(?<!`)`[!-_a-~…](?:[ -_a-~…]*[!-_a-~…])?`(?!`))*$/;

/** A `#` at the end would close a heading. */
const CLOSED = /#$/;

/** Code that prettier formats inside Markdown. */
const BLOCK = /^```ts\n([^]*?)^```$/gm;

/** A Markdown file that prettier runs over only where code in it or one of the values, texts of a description, asks for it. */
export function settleMarkdown(
  path: string,
  text: string,
  values: object,
): EmittedFile {
  const blocks = [...text.matchAll(BLOCK)].map(([, code = ""]) => code);
  const lines = textsOf(values).flatMap((one) => one.split("\n"));
  const settled = lines.every(isPlain) && blocks.every(isSettled);
  return { path, text, ...(settled && { formatted: true }) };
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

const isPlain = (text: string): boolean =>
  PLAIN.test(text) && !CLOSED.test(text);

/** How a description begins, on one line; cut where it is longer than `limit`. */
export const summarise = (description: string, limit: number): string =>
  markdownProse(shortenText(openingText(description), limit));

/**
 * The first paragraphs of a description, as many as are no longer than `limit`; the very first is cut where it is. Without
 * one that only says the title again, and one that only announces what is not shown.
 */
export function introduce(
  description: string,
  title: string,
  limit: number,
): string {
  const shown: string[] = [];
  let length = 0;
  for (const paragraph of openingParagraphs(description)) {
    length += paragraph.length;
    if (shown.length > 0 && length > limit) break;
    if (bare(paragraph) !== bare(title)) shown.push(paragraph);
  }
  if (isAnnouncement(shown)) shown.pop();
  return shown
    .map((paragraph) => markdownProse(shortenText(paragraph, limit)))
    .join("\n\n");
}

const bare = (text: string): string =>
  text
    .trim()
    .replace(/[.!]+$/, "")
    .toLowerCase();

/** `Examples:` above a list that is left out; the first paragraph stays where it says more. */
const isAnnouncement = (shown: readonly string[]): boolean =>
  (shown.at(-1) ?? "").endsWith(":") &&
  (shown.length > 1 || !/\s/.test(shown[0] ?? ""));

/** A table whose columns are as wide as their widest cell, as prettier aligns them. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => widthOf(row[column] ?? ""))),
  );
  const print = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell))).join(" | ")} |`;
  return [head, widths.map((width) => "-".repeat(width)), ...rows]
    .map(print)
    .join("\n");
}

/** `a, b and c` */
export const joinNames = (names: readonly string[]): string =>
  [names.slice(0, -1).join(", "), ...names.slice(-1)]
    .filter(Boolean)
    .join(" and ");
