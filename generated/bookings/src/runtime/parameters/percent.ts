import { ArgumentError } from "../errors/errors.js";

/** Writes text into a part of a URL. */
export type Encode = (text: string) => string;

/**
 * Percent-encodes all but RFC 3986's unreserved characters: letters, digits and
 * `-._~`.
 */
export function encodeComponent(text: string): string {
  if (/^[\w.~-]*$/.test(text)) return text;
  return encodeUtf8(text).replace(/[!'()*]/g, encodeAscii);
}

/**
 * Leaves reserved characters and percent-encoded triples as they are (RFC 6570,
 * section 3.2.1), except the two that would end the value, `&` and `#`: write
 * those as `%26` and `%23`.
 */
export function encodeReserved(text: string): string {
  return text.replace(
    /%(?![\dA-Fa-f]{2})|[^%\w.~:/?[\]@!$'()*+,;=-]+/g,
    encodeUtf8,
  );
}

/**
 * As {@link encodeReserved}, for a segment of a path, which `/` and `?` would
 * end as well (OpenAPI 3.2, Path Templating).
 */
export function encodeReservedSegment(text: string): string {
  return encodeReserved(text).replace(/[/?]/g, encodeAscii);
}

/** As {@link encodeReserved}, without what divides cookies (RFC 6265). */
export function encodeReservedCookie(text: string): string {
  return encodeReserved(text).replace(/[;,]/g, encodeAscii);
}

function encodeUtf8(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch (cause) {
    throw new ArgumentError("text with half of a surrogate pair", { cause });
  }
}

function encodeAscii(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
