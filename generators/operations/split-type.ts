const OPEN = "([{<";
const CLOSE = ")]}>";

/**
 * The parts of a type on one line between separators, of which those in literals and in brackets are none: text of the
 * description may look like any of them.
 */
export function splitType(type: string, separator: " | " | "; "): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < type.length; at++) {
    const one = type[at] ?? "";
    if (/["'`]/.test(one)) at = endOfLiteral(type, at);
    else if (OPEN.includes(one)) depth++;
    else if (CLOSE.includes(one)) depth--;
    else if (depth === 0 && type.startsWith(separator, at)) {
      parts.push(type.slice(from, at));
      from = at + separator.length;
      at = from - 1;
    }
  }
  return [...parts, type.slice(from)];
}

/** Where the quote stands that ends a literal; behind a backslash it does not. */
function endOfLiteral(type: string, start: number): number {
  let at = start + 1;
  for (; at < type.length && type[at] !== type[start]; at++)
    if (type[at] === "\\") at++;
  return at;
}
