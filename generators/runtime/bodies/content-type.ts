import { ArgumentError } from "../errors/errors.js";
import type { Body, BodyOptions } from "./body.js";

/**
 * Whether a body can be of a media type: it is that one, or a range with that
 * one in it, `image/*`.
 */
export function sendsType(
  { contentType = "application/json" }: Pick<Body, "contentType">,
  mediaType: string,
): boolean {
  const own = essenceOf(contentType);
  const wanted = essenceOf(mediaType);
  const range = own === "*/*" ? "*" : own;
  return (
    own === wanted ||
    (range.endsWith("*") && wanted.startsWith(range.slice(0, -1)))
  );
}

/** @throws {ArgumentError} if the caller wants another media type. */
export function checkType(
  contentType: string,
  { contentType: wanted }: BodyOptions = {},
): void {
  if (wanted !== undefined && !sendsType({ contentType }, wanted)) {
    throw new ArgumentError(`the body cannot be sent as ${wanted}`);
  }
}

/** Type and subtype, without parameters (RFC 9110, section 8.3.1). */
function essenceOf(mediaType: string): string {
  return mediaType.replace(/;.*$/s, "").trim().toLowerCase();
}
