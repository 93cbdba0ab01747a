import { ArgumentError } from "../errors/errors.js";

/**
 * `JSON.stringify` that fails on everything it cannot write, functions
 * included.
 */
export function stringify(value: unknown): string {
  try {
    const json: string | undefined = JSON.stringify(value);
    if (json !== undefined) return json;
  } catch (cause) {
    throw new ArgumentError("a value cannot be written as JSON", { cause });
  }
  throw new ArgumentError(`a ${typeof value} cannot be written as JSON`);
}
