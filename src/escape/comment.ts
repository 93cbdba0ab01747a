/** Controls, bidirectional marks and other characters that cannot be seen or that reorder what is seen. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060-\u2064\u061c\ufeff]/g;

/**
 * Words behind `@` or `#` that tools look for anywhere in a comment: TypeScript (`@ts-ignore`, `@internal` with
 * `stripInternal`, `@jsx…`), bundlers (`#__PURE__`, `@license`, `@preserve`), source map readers, prettier and test runners.
 */
const MARKERS =
  /([@#])(?=(?:ts-|internal\b|jsx|__[A-Z_]+__|license\b|preserve\b|cc_on\b|lic\b|vite-|vitest-|jest-|no?prettier\b|format\b|no?flow\b)|\s?source(?:Mapping)?URL)/gi;

/** Tools whose directives start a line. */
const DIRECTIVE =
  /^(\s*)((?:eslint|oxlint|tslint|jshint|jslint|biome|prettier|deno|istanbul|c8|v8|node:coverage|stylelint|standard|globals?|exported|webpack|turbopack|@?vite)[\w-]*(?:-\w+|[ :](?:ignore|disable|enable)\w*)[\w-]*)/i;

/** ASCII without `#`, `*`, `/` and `@`: most lines, for which nothing else needs to be looked at. */
const HARMLESS = /^[\t -"$-)+-.0-?A-~]*$/;

/** Block tags of TSDoc that a description may use; any other `@` at the start of a line is text. */
const TAGS =
  /^\s*@(?:alpha|beta|default|defaultValue|deprecated|example|experimental|param|privateRemarks|remarks|returns|see|since|throws)\b/;

/**
 * One line of text made safe inside a block comment. Inserts and never deletes: `*` `/` is parted, characters that
 * cannot be seen are shown by their code, and nothing in it is a directive to a tool: `@ts-ignore` becomes `@ ts-ignore`,
 * `eslint-disable` is quoted, and an unknown `@tag` is escaped as TSDoc says (`\@tag`).
 */
export function commentLine(text: string): string {
  if (HARMLESS.test(text) && !DIRECTIVE.test(text)) return text.trimEnd();
  const safe = text
    .replace(/\*(?=\/)/g, "*\\")
    .replace(/\/(?=\*)/g, "/\\")
    .replace(
      INVISIBLE,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .replace(MARKERS, (sign, _, at: number, line: string) =>
      /^\s?source/i.test(line.slice(at + 1)) ? `${sign}\\` : `${sign} `,
    )
    .replace(DIRECTIVE, "$1`$2`")
    .replace(/^\/(?=\/)/, "\\/")
    .trimEnd();
  return /^\s*@/.test(safe) && !TAGS.test(safe)
    ? safe.replace("@", "\\@")
    : safe;
}

/** Splits text into lines at everything that TypeScript takes for a line end. */
export function commentLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map(commentLine);
}

/** A TSDoc block of lines that were made with {@link commentLines}; empty for no lines. */
export function docBlock(lines: readonly string[], indent = ""): string {
  if (lines.length === 0) return "";
  if (lines.length === 1 && indent.length + lines[0]!.length <= 73)
    return `${indent}/** ${lines[0]} */\n`;
  const body = lines
    .map((line) => `${indent} *${line && ` ${line}`}\n`)
    .join("");
  return `${indent}/**\n${body}${indent} */\n`;
}
