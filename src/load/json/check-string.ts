import { BACKSLASH, QUOTE } from "./scan.js";

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Checks the string that opens at `from`: the offset behind it, or the offset of a fault and what it is. */
export function checkString(
  text: string,
  from: number,
): { readonly end: number; readonly fault?: string } {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return { end: at + 1 };
    if (code === BACKSLASH) {
      ESCAPE.lastIndex = at;
      const escape = ESCAPE.exec(text);
      if (!escape) return { end: at, fault: "there is no such escape" };
      at += escape[0].length - 1;
    } else if (code < 0x20) {
      const fault =
        code === 0x0a || code === 0x0d
          ? "the string does not end on its line"
          : "a control character must be escaped in a string";
      return { end: at, fault };
    }
  }
  return { end: from, fault: "the string never ends" };
}
