/** Characters that CommonMark, its dialects or HTML take for markup wherever they stand. */
const MARKUP = /[\\`*[\]<|~@$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=#?\w+;)/g;

/** Controls, bidirectional marks and other characters that cannot be seen; not the joiner, which emoji are made with. */
const INVISIBLE = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * Text of a description as Markdown that shows exactly that text, on one line: no link, image, HTML, heading, list or
 * mention comes of it.
 */
export function markdownText(text: string): string {
  return toLine(text)
    .replace(MARKUP, (character) => `\\${character}`)
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|[>=]|-{3})/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/:\/\//g, ":\\//")
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
}

/** A code span as people write one: fence and code are captured (CommonMark §6.1). */
export const CODE_SPAN = /(?<!`)(`{1,3})(?!`)([^`]{1,500})\1(?!`)/;

/** As {@link markdownText}, but code spans stay. */
export function markdownProse(text: string): string {
  const parts = toLine(text).split(CODE_SPAN);
  const printed: string[] = [];
  // between two texts stand the fence and the code
  for (let index = 0; index < parts.length; index += 3) {
    const [plain = "", , code] = parts.slice(index, index + 3);
    const [start = "", end = ""] = [/^ /, / $/].map(
      (at) => at.exec(plain)?.[0],
    );
    const text = markdownText(plain);
    printed.push(text === "" ? start : `${start}${text}${end}`);
    if (code !== undefined) printed.push(markdownCode(code.trim()));
  }
  return printed.join("");
}

/** A code span that shows exactly the text (CommonMark §6.1); also inside a table. */
export function markdownCode(text: string): string {
  const line = toLine(text).replaceAll("|", "\\|");
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
  const padding = line === "" || /^`|`$/.test(line) ? " " : "";
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** The text on one line; cut at a word, and showing so, where it is longer than `limit`. */
export function shortenText(text: string, limit: number): string {
  const line = toLine(text);
  if (line.length <= limit) return line;
  return `${line.slice(0, limit).replace(/\s+\S*$/, "")}…`;
}

function toLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.replace(INVISIBLE, (character) => `\\u${codeOf(character)}`);
}

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
