import { ArgumentError } from "../errors/errors.js";
import type { Body, BodyOptions } from "./body.js";

/**
 * Whether a body can be of a media type: it is that one, or a range with that
 * one in it: `image/*`, `application/*+xml`.
 */
export function sendsType(
  { contentType = "application/json" }: Pick<Body, "contentType">,
  mediaType: string,
): boolean {
  const own = essenceOf(contentType);
  const wanted = essenceOf(mediaType);
  if (own === wanted || own === "*/*") return true;
  const [start = "", end] = own.split("*");
  return (
    end !== undefined &&
    wanted.length > start.length + end.length &&
    wanted.startsWith(start) &&
    wanted.endsWith(end)
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
