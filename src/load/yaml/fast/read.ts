import { Lines } from "../../position/lines.js";
import type { Wanted } from "../../position/wanted.js";
import { BlockReader } from "./block.js";
import { bareValue } from "./collection.js";
import { Cursor, isMarker } from "./cursor.js";
import { giveUp, Unsupported } from "./unsupported.js";

/** Control characters and byte order marks, each of which has rules of its own. */
const SPECIAL = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/;

/**
 * Reads the YAML that descriptions are written in, some 8 times as fast as the full parser: block and flow collections,
 * all styles of scalars, comments; no anchors, tags, directives, complex keys or tabs. Returns `undefined` for a text that
 * uses anything else or has an error: whatever is in doubt is left to the full parser, so both always agree.
 *
 * Fills in the spans of wanted places.
 */
export function readFastYaml(
  text: string,
  wanted?: Wanted,
): { readonly value: unknown } | undefined {
  if (text.includes("\r")) return readWindowsYaml(text, wanted);
  if (SPECIAL.test(text)) return undefined;
  try {
    return { value: readDocument(new Cursor(text, wanted)) };
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

/** With CRLF at the end of each line. A line end in a value is a line feed always (YAML 1.2 §5.4). */
function readWindowsYaml(text: string, wanted: Wanted | undefined) {
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) return undefined;
  const normal = text.replaceAll("\r\n", "\n");
  const read = readFastYaml(normal, wanted);
  const lines = new Lines(normal);
  // Each line before an offset is one character longer.
  wanted?.shift((offset) => offset + lines.position(offset).line - 1);
  return read;
}

function readDocument(cursor: Cursor): unknown {
  skipStart(cursor);
  if (cursor.column < 0) return null;
  const value = new BlockReader(cursor).readNode(-1);
  return cursor.column < 0 ? bareValue(value) : giveUp();
}

/** To the first content, over comments and `---`, which may have a comment but no content on its line. */
function skipStart(cursor: Cursor): void {
  cursor.nextContent(-1, true);
  if (cursor.column !== 0 || !isMarker(cursor.text, cursor.at)) return;
  if (!cursor.text.startsWith("---", cursor.at)) giveUp();
  cursor.at += 3;
  cursor.endLine();
}
