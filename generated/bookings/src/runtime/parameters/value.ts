import { ArgumentError } from "../errors/errors.js";
import type { FilledParameter } from "../operation.js";

/**
 * The texts of a parameter in OpenAPI's default style: of a scalar, or of each
 * item of a list. None where there is nothing to write (RFC 6570, section 2.3).
 */
export function listTexts({ value }: FilledParameter): string[] {
  // most are: this is much faster
  if (typeof value === "string") return [value];
  return [toPlain(value)].flat().filter(isPresent).map(toText);
}

/**
 * Text of a parameter that no name introduces: in a path, where it is encoded,
 * or in a header. Undefined where there is nothing to write.
 */
export function writeText(
  argument: FilledParameter,
  encode: (text: string) => string = String,
): string | undefined {
  const { write } = argument.parameter;
  if (write) return write(argument);
  const texts = listTexts(argument);
  return texts.length ? texts.map((text) => encode(text)).join(",") : undefined;
}

/**
 * Text of a scalar.
 *
 * @throws {ArgumentError} if it is none.
 */
export function toText(value: unknown): string {
  const plain = toPlain(value);
  const isNumber = typeof plain === "number";
  if (
    isNumber
      ? !Number.isFinite(plain)
      : /^(object|function|symbol)$/.test(typeof plain)
  ) {
    const what = isNumber ? plain : `a value (${typeof plain})`;
    throw new ArgumentError(`${what} cannot be sent`);
  }
  return String(plain);
}

export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** As `JSON.stringify` does it: a `Date` is its ISO text. */
export function toPlain(value: unknown): unknown {
  if (!isRecord(value) || typeof value["toJSON"] !== "function") return value;
  return value["toJSON"]();
}
