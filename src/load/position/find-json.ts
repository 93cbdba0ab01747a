import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  skipSpace,
  skipString,
  skipValue,
} from "../json/scan.js";
import type { Wanted } from "./wanted.js";

/** Fills in the spans of the wanted places of a valid JSON text, in one pass over it. */
export function findInJson(text: string, wanted: Wanted): void {
  findValue(text, skipSpace(text, 0), wanted);
}

/** The offset behind the value at `start`. Recursive along wanted places only. */
function findValue(
  text: string,
  start: number,
  wanted: Wanted | undefined,
): number {
  if (!wanted) return skipValue(text, start);
  const code = text.charCodeAt(start);
  const isLeaf = wanted.members.size === 0;
  let end: number;
  if (!isLeaf && code === OPEN_BRACE) end = findMembers(text, start, wanted);
  else if (!isLeaf && code === OPEN_BRACKET)
    end = findItems(text, start, wanted);
  else end = skipValue(text, start);
  wanted.value = { start, end };
  return end;
}

function findMembers(text: string, open: number, wanted: Wanted): number {
  let at = skipSpace(text, open + 1);
  while (at < text.length && text.charCodeAt(at) !== CLOSE_BRACE) {
    const end = skipString(text, at);
    const member = wanted.members.get(nameAt(text, at, end));
    if (member) member.name = { start: at, end };
    const colon = skipSpace(text, end);
    at = nextItem(text, findValue(text, skipSpace(text, colon + 1), member));
  }
  return at + 1;
}

function findItems(text: string, open: number, wanted: Wanted): number {
  let at = skipSpace(text, open + 1);
  for (
    let index = 0;
    at < text.length && text.charCodeAt(at) !== CLOSE_BRACKET;
    index++
  )
    at = nextItem(text, findValue(text, at, wanted.members.get(String(index))));
  return at + 1;
}

/** Over the comma behind a value. */
function nextItem(text: string, end: number): number {
  const at = skipSpace(text, end);
  return text.charCodeAt(at) === COMMA ? skipSpace(text, at + 1) : at;
}

function nameAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes("\\")
    ? (JSON.parse(text.slice(start, end)) as string)
    : raw;
}
