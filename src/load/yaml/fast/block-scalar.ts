import { LINE_FEED, SPACE } from "./characters.js";
import type { Scanned } from "./quoted.js";
import { giveUp } from "./unsupported.js";

const HEADER = /[|>](?:([1-9])?([-+])?|([-+])([1-9]))[ ]*(?:[ ]#[^\n]*)?\n/y;

interface Content {
  /** Without indentation, and without the empty lines at the end. */
  readonly lines: readonly string[];
  /** Empty lines at the end. */
  readonly trailing: number;
  /** Of the last line that is not empty. */
  readonly end: number;
}

/** The literal or folded scalar that starts at `start`, in a node whose parent is indented by `parent`. */
export function scanBlockScalar(
  text: string,
  start: number,
  parent: number,
): Scanned {
  HEADER.lastIndex = start;
  const header = HEADER.exec(text);
  // A scalar that is the whole document is left to the full parser.
  if (!header || parent < 0) return giveUp();
  const first = HEADER.lastIndex;
  const [, digit = header[4], chomping = header[3]] = header;
  const indent = digit
    ? parent + Number(digit)
    : findIndent(text, first, parent);
  const { lines, trailing, end } = readLines(text, first, indent);
  const body = text.charAt(start) === ">" ? fold(lines) : lines.join("\n");
  const isEmpty = lines.length === 0;
  const last = isEmpty ? "" : "\n";
  const ending =
    chomping === "-"
      ? ""
      : chomping === "+"
        ? last + "\n".repeat(trailing)
        : last;
  return { value: body + ending, end: isEmpty ? first - 1 : end };
}

function readLines(text: string, first: number, indent: number): Content {
  const lines: string[] = [];
  let empty = 0;
  let end = first;
  for (let start = first; start < text.length;) {
    const lineEnd = text.indexOf("\n", start);
    // What a last line without its end means is left to the full parser.
    if (lineEnd < 0) return giveUp();
    const content = skipSpaces(text, start, indent);
    if (text.charCodeAt(content) === LINE_FEED) empty++;
    else if (content - start < indent) break;
    else {
      for (; empty > 0; empty--) lines.push("");
      lines.push(text.slice(content, lineEnd));
      end = lineEnd;
    }
    start = lineEnd + 1;
  }
  return { lines, trailing: empty, end };
}

/** By the first line that is not empty (YAML 1.2 §8.1.1.1); larger than any line's when there is none. */
function findIndent(text: string, first: number, parent: number): number {
  let longest = 0;
  for (let start = first; start < text.length;) {
    const content = skipSpaces(text, start, Number.POSITIVE_INFINITY);
    const indent = content - start;
    if (text.charCodeAt(content) !== LINE_FEED) {
      if (indent <= parent) return Number.POSITIVE_INFINITY;
      return longest > indent ? giveUp() : indent;
    }
    longest = Math.max(longest, indent);
    start = content + 1;
  }
  return Number.POSITIVE_INFINITY;
}

function skipSpaces(text: string, from: number, most: number): number {
  let at = from;
  while (at - from < most && text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** Line folding of block scalars (YAML 1.2 §8.1.3): lines that start with white space keep their line ends. */
function fold(lines: readonly string[]): string {
  let value = "";
  let breaks = 0;
  let wasSpaced = false;
  let isFirst = true;
  for (const line of lines) {
    if (line === "") {
      breaks++;
      continue;
    }
    const isSpaced = line.startsWith(" ") || line.startsWith("\t");
    if (isFirst) value += "\n".repeat(breaks);
    else if (isSpaced || wasSpaced) value += "\n".repeat(breaks + 1);
    else value += breaks === 0 ? " " : "\n".repeat(breaks);
    value += line;
    breaks = 0;
    wasSpaced = isSpaced;
    isFirst = false;
  }
  return value;
}
