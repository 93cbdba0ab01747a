import { commentLines, docBlock } from "../../src/escape/comment.js";
import type { Deprecation } from "../../src/ir/index.js";

/** A TSDoc block of paragraphs with a blank line between them, and tags behind; every text is the description's. */
export function printDocs(
  paragraphs: readonly (string | undefined)[],
  tags: readonly string[] = [],
  indent = "",
): string {
  const texts = paragraphs.filter(
    (text): text is string => text !== undefined && text.trim() !== "",
  );
  const lines = texts.flatMap((text, index) => [
    ...(index > 0 ? [""] : []),
    ...commentLines(text.trim()).flatMap(wrap),
  ]);
  return docBlock(
    [
      ...lines,
      ...(lines.length > 0 && tags.length > 0 ? [""] : []),
      ...tags.flatMap((tag) => commentLines(tag)),
    ],
    indent,
  );
}

const WIDTH = 100;

/** Breaks a long line between words. What is no prose (a table, code, a link) keeps its line. */
function wrap(line: string): string[] {
  if (line.length <= WIDTH || /^\s*[|<>`]|^\s{4,}/.test(line)) return [line];
  const lines: string[] = [];
  let rest = line;
  while (rest.length > WIDTH) {
    const before = rest.lastIndexOf(" ", WIDTH);
    const at = before > WIDTH / 3 ? before : rest.indexOf(" ", WIDTH);
    if (at < 0) break;
    lines.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at + 1).trimStart();
  }
  return [...lines, rest].filter((text) => text !== "");
}

/** `@deprecated` in words: since when, until when, and what to use instead. */
export function deprecationTag(
  deprecated: Deprecation | undefined,
  link?: (name: string) => string | undefined,
): string[] {
  if (!deprecated) return [];
  const { since, sunset, replacement } = deprecated;
  const when = [since && `since ${since}`, sunset && `removed on ${sunset}`]
    .filter(Boolean)
    .join(", ");
  const target =
    replacement === undefined
      ? undefined
      : (link?.(replacement) ?? replacement);
  const words = [
    when && `${when.charAt(0).toUpperCase()}${when.slice(1)}.`,
    target && `Use ${target}.`,
  ].filter(Boolean);
  return [["@deprecated", ...words].join(" ")];
}
