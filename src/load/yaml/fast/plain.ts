import {
  COLON,
  HASH,
  isBreak,
  LINE_FEED,
  SPACE,
  startsPlain,
  TAB,
} from "./characters.js";
import { isMarker } from "./cursor.js";
import type { Scanned } from "./quoted.js";
import { giveUp } from "./unsupported.js";

/** The plain scalar that starts at `start`, outside flow collections. Further lines are indented deeper than `parent`. */
export function scanPlain(
  text: string,
  start: number,
  parent: number,
): Scanned {
  if (!startsPlain(text, start)) giveUp();
  let end = lineContentEnd(text, start);
  let value = text.slice(start, end);
  for (;;) {
    const next = nextLine(text, end, parent);
    if (!next) return { value, end };
    end = lineContentEnd(text, next.start);
    value += next.breaks === 1 ? " " : "\n".repeat(next.breaks - 1);
    value += text.slice(next.start, end);
  }
}

/** Where the scalar ends on this line, without white space behind it. */
function lineContentEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) break;
    // A key in the middle of a scalar is an error, and a tab has rules of its own.
    if (code === TAB) giveUp();
    if (code === COLON && isBreak(text.charCodeAt(at + 1))) giveUp();
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
  }
  while (text.charCodeAt(at - 1) === SPACE) at--;
  return at;
}

interface Continuation {
  readonly start: number;
  /** Line ends passed. */
  readonly breaks: number;
}

/** Where the scalar goes on; `undefined` when it ends. */
function nextLine(
  text: string,
  from: number,
  parent: number,
): Continuation | undefined {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  let breaks = 0;
  while (text.charCodeAt(at) === LINE_FEED) {
    const start = ++at;
    breaks++;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) continue;
    if (code === TAB) giveUp();
    const ends = code === HASH || at - start <= parent || at >= text.length;
    return ends || (at === start && isMarker(text, at))
      ? undefined
      : { start: at, breaks };
  }
  return undefined;
}
