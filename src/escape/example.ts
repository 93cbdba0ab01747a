import { commentLines } from "./comment.js";

/**
 * Code as lines of a block comment that is still the same code: `*` and `/` are parted by a backslash, which means
 * nothing in a text, and only in texts do they meet. Undefined where a comment could not show it as it is.
 */
export function exampleLines(code: string): string[] | undefined {
  const lines = commentLines(code);
  const same = code.replace(/\*(?=\/)/g, "*\\").replace(/\/(?=\*)/g, "/\\");
  return lines.join("\n") === same ? lines : undefined;
}
