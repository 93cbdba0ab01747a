import path from "node:path";

/**
 * Where in a module's text an error arose, as far as the error tells: by what a parser wrote into its message, or by a
 * frame of its stack. An offset, or `undefined`.
 */
export function findWhereThrown(
  error: unknown,
  file: string,
  text: string,
): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const name = path.basename(file).replace(/[^\w]/g, "\\$&");
  const place = new RegExp(`[/\\\\]${name}:(\\d+)(?::(\\d+))?`);
  const parsed = place.exec(error.message);
  const found = parsed ?? place.exec(error.stack ?? "");
  if (!found) return undefined;
  const [, line = "1", column = "1"] = found;
  // parsers count the columns from 0, frames from 1
  const first = parsed ? 0 : 1;
  return offsetOf(text, Number(line), Number(column) - first);
}

/** Of a line that counts from 1, and a column that counts from 0. */
function offsetOf(text: string, line: number, column: number): number {
  const before = text.split("\n").slice(0, line - 1);
  const start = before.reduce((sum, { length }) => sum + length + 1, 0);
  return Math.min(start + column, text.length);
}
