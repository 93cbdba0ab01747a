import { ArgumentError } from "../errors/errors.js";

/**
 * `JSON.stringify` that fails on everything it cannot write, functions
 * included. A `bigint` is a number with all its digits.
 *
 * @throws {ArgumentError} for what JSON cannot hold.
 */
export function stringify(value: unknown): string {
  try {
    const json = toJson(value);
    if (json !== undefined) return json;
  } catch (cause) {
    // circular, too deep, or thrown by a `toJSON`
    throw new ArgumentError("a value cannot be written as JSON", { cause });
  }
  throw new ArgumentError(`a ${typeof value} cannot be written as JSON`);
}

/** `undefined` for what JSON leaves out (ECMA-262 §25.5.2.2). */
function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // Most often it is a `bigint`, of which JSON.stringify knows nothing.
    return writeDigits(value);
  }
}

/**
 * Each `bigint` becomes a text that no other text can be taken for: the mark
 * before its digits stands nowhere else. Then its quotes are taken away.
 */
function writeDigits(value: unknown): string | undefined {
  const write = (mark: string): string | undefined =>
    JSON.stringify(value, (_, member: unknown) =>
      typeof member === "bigint" ? `${mark}${member}` : member,
    );
  const runs = write("")?.match(/n+/g) ?? [];
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0);
  const mark = "n".repeat(longest + 1);
  return write(mark)?.replace(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}
