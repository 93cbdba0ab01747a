import type { Argument } from "./arguments.js";
import { ArgumentError } from "../errors/errors.js";
import { isJson } from "../responses/media-type.js";
import { writeMediaType } from "./content.js";
import { writeValue } from "./style.js";

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
  values: Readonly<Record<string, string | undefined>> = {},
): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) setHeader(headers, name, String(value));
  }
}

/**
 * Sets header parameters. Their values are not percent-encoded (OpenAPI 3.2,
 * Parameter Object).
 */
export function writeHeaders(
  headers: Headers,
  values: readonly Argument[],
): void {
  for (const argument of values) {
    const text = writeArgument(argument);
    if (text !== undefined) setHeader(headers, argument.name, text);
  }
}

function writeArgument({
  name,
  value,
  parameter,
}: Argument): string | undefined {
  const { style = "simple", explode = false, mediaType } = parameter;
  if (!mediaType) {
    return writeValue(name, value, { style, explode, encode: (part) => part });
  }
  const text = writeMediaType(value, mediaType);
  return isJson(mediaType) ? escapeUnicode(text) : text;
}

/**
 * JSON can say every character in ASCII, which is all that a header carries
 * safely.
 */
function escapeUnicode(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
