import { ArgumentError } from "../errors/errors.js";
import type { FilledParameter } from "../operation.js";
import { writeText } from "./value.js";

/**
 * RFC 9110, section 5.5, with the octets above ASCII that `Headers` takes: no
 * line break, no NUL.
 */
export function isHeaderValue(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text);
}

/** RFC 9110, section 5.6.2. */
function isToken(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(text);
}

/**
 * Sets a header, after a check that nothing in it can begin another one. Its
 * value is never quoted in an error.
 */
export function setHeader(headers: Headers, name: string, value: string): void {
  if (!isToken(name)) throw new ArgumentError("a header's name is no token");
  if (!isHeaderValue(value)) {
    throw new ArgumentError(`header ${name} has a character it cannot carry`);
  }
  headers.set(name, value);
}

/** Sets headers that a caller gave by their name on the wire. */
export function setHeaders(
  headers: Headers,
  values: Readonly<Record<string, string | undefined>> | undefined,
): void {
  for (const [name, value] of Object.entries(values ?? {})) {
    if (value !== undefined) setHeader(headers, name, String(value));
  }
}

/**
 * Sets header parameters. Their values are not percent-encoded (OpenAPI 3.2,
 * Parameter Object).
 */
export function writeHeaders(
  headers: Headers,
  values: readonly FilledParameter[],
): void {
  for (const argument of values) {
    const text = writeText(argument);
    if (text !== undefined) setHeader(headers, argument.name, text);
  }
}
