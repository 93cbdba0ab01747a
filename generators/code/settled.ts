import type { EmittedFile } from "../../src/emit/file.js";
import { widthOf } from "../../src/escape/width.js";

const WIDTH = 80;

/** Lines that prettier leaves as they are however wide they are, because there is nothing in them to break. */
const KEPT = [
  // A comment.
  /^ *(?:\/\*\*| \*)/,
  // The import of one name.
  /^import (?:type )?(?:\{ [^,]+ \}|\* as \w+) from /,
  // The title of a test.
  /^test\("[^"]+", async \(\) => \{$/,
  // A text alone on its line.
  /^ +(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'),?$/,
  // A name with its type.
  /^ *const \w+: \w+ =$/,
  // A field.
  /^ *readonly \w+: \w+;$/,
  // The name of a call.
  /^ *(?:await |return )?(?:new )?\w+(?:\.\w+)*\((?:\);)?$/,
];

/**
 * Whether TypeScript whose statements are broken as prettier breaks them needs nothing more: no line is too wide. Where
 * one is, what to do is prettier's to say.
 */
export const isSettled = (text: string): boolean =>
  text
    .split("\n")
    .every(
      (line) =>
        widthOf(line) <= WIDTH || KEPT.some((pattern) => pattern.test(line)),
    );

/** A file that prettier runs over only if it must. */
export const settle = (path: string, text: string): EmittedFile => ({
  path,
  text,
  ...(isSettled(text) && { formatted: true }),
});
