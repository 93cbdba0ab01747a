/** Character codes of JSON's own characters. */
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;

const SCALAR = /[^\s,\]}]*/y;

/** The next offset that is not white space of JSON. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)
      return at;
    at++;
  }
}

/** The offset behind the string that opens at `from`; the text's length if it never closes. */
export function skipString(text: string, from: number): number {
  let at = from;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let before = at - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    // An even number of backslashes escape each other, not the quote.
    if ((at - before) % 2 === 1) return at + 1;
  }
}

/** The offset behind the value that starts at `from`, in text that is valid JSON. */
export function skipValue(text: string, from: number): number {
  const code = text.charCodeAt(from);
  if (code === QUOTE) return skipString(text, from);
  if (code === OPEN_BRACE || code === OPEN_BRACKET)
    return skipContainer(text, from);
  SCALAR.lastIndex = from;
  SCALAR.test(text);
  return SCALAR.lastIndex;
}

function skipContainer(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = skipString(text, at);
      continue;
    }
    at++;
    if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth--;
      if (depth === 0) return at;
    }
  }
  return at;
}

/** How many members the objects of a valid JSON text have together: its strings that a colon follows. */
export function countMembers(text: string): number {
  let count = 0;
  let at = text.indexOf('"');
  while (at >= 0) {
    const end = skipString(text, at);
    if (text.charCodeAt(skipSpace(text, end)) === COLON) count++;
    at = text.indexOf('"', end);
  }
  return count;
}
