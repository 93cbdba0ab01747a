import {
  BACKSLASH,
  DOUBLE_QUOTE,
  LINE_FEED,
  SINGLE_QUOTE,
  SPACE,
  TAB,
} from "./characters.js";
import { giveUp } from "./unsupported.js";

/** A scalar, and the offset behind it. */
export interface Scanned {
  readonly value: string;
  readonly end: number;
}

/** Escapes of one letter (YAML 1.2 §5.7), without those of JSON that need nothing else. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["0", "\0"],
  ["a", "\u0007"],
  ["b", "\b"],
  ["t", "\t"],
  ["n", "\n"],
  ["v", "\v"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\u001b"],
  [" ", " "],
  ['"', '"'],
  ["/", "/"],
  ["\\", "\\"],
  ["N", "\u0085"],
  ["_", "\u00a0"],
  ["L", "\u2028"],
  ["P", "\u2029"],
]);

const HEX_DIGITS: ReadonlyMap<string, number> = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);

/** The quoted scalar that starts at `start`. Further lines must be indented deeper than `parent`. */
export function scanQuoted(
  text: string,
  start: number,
  parent: number,
): Scanned {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const isEscape =
        quote === SINGLE_QUOTE && text.charCodeAt(at + 1) === quote;
      if (isEscape) return scanParts(text, start, parent);
      return { value: text.slice(start + 1, at), end: at + 1 };
    }
    const isSimple =
      code !== LINE_FEED && (code !== BACKSLASH || quote === SINGLE_QUOTE);
    if (!isSimple) return scanParts(text, start, parent);
  }
  return giveUp();
}

/** With escapes or several lines. */
function scanParts(text: string, start: number, parent: number): Scanned {
  const isDouble = text.charCodeAt(start) === DOUBLE_QUOTE;
  let value = "";
  let from = start + 1;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) {
      const folded = foldLine(text, at, parent);
      // An escape right before the line's end keeps what it means; white space as such does not.
      if (at === from && /[ \t]$/.test(value)) giveUp();
      value += text.slice(from, at).replace(/[ \t]+$/, "") + folded.value;
      from = folded.end;
      at = from - 1;
    } else if (isDouble && code === BACKSLASH) {
      const escape = scanEscape(text, at, parent);
      value += text.slice(from, at) + escape.value;
      from = escape.end;
      at = from - 1;
    } else if (isDouble && code === DOUBLE_QUOTE) {
      return { value: value + text.slice(from, at), end: at + 1 };
    } else if (!isDouble && code === SINGLE_QUOTE) {
      value += text.slice(from, at);
      if (text.charCodeAt(at + 1) !== SINGLE_QUOTE)
        return { value, end: at + 1 };
      from = ++at;
    }
  }
  return giveUp();
}

/** Line folding (YAML 1.2 §6.5): one line end is a space, each further one a line feed. */
function foldLine(text: string, lineEnd: number, parent: number): Scanned {
  let lines = 0;
  let at = lineEnd;
  for (;;) {
    lines++;
    const start = at + 1;
    at = start;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) continue;
    const isDeeper = at - start > parent && at > start;
    if (code === TAB || !isDeeper) return giveUp();
    return { value: lines === 1 ? " " : "\n".repeat(lines - 1), end: at };
  }
}

function scanEscape(text: string, at: number, parent: number): Scanned {
  const letter = text.charAt(at + 1);
  if (letter === "\n") {
    const next = foldLine(text, at + 1, parent);
    return next.value === " " ? { value: "", end: next.end } : giveUp();
  }
  const value = ESCAPES.get(letter);
  if (value !== undefined) return { value, end: at + 2 };
  const end = at + 2 + (HEX_DIGITS.get(letter) ?? giveUp());
  const digits = text.slice(at + 2, end);
  const code = /^[\da-fA-F]+$/.test(digits)
    ? Number.parseInt(digits, 16)
    : Number.NaN;
  return code <= 0x10ffff && end <= text.length
    ? { value: String.fromCodePoint(code), end }
    : giveUp();
}
