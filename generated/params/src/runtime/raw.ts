import type { Body, EncodedBody, Payload } from "./body.js";
import { isBytes } from "./bytes.js";
import { ArgumentError } from "./errors.js";
import { isRecord, toText } from "./style.js";

export interface RawOptions {
  /** May be a pattern, `image/*`; then a `Blob` says its own type. */
  readonly contentType: string;
  readonly required?: boolean;
}

/**
 * A body of text or bytes, sent as it is. A stream can be sent once: such a
 * call is never retried.
 */
/* @__NO_SIDE_EFFECTS__ */
export function raw({ contentType, ...body }: RawOptions): Body {
  const encode = (value: unknown): EncodedBody => ({
    payload: toPayload(value),
    contentType: chooseType(contentType, value),
  });
  return { ...body, contentType, encode };
}

function toPayload(value: unknown): Payload {
  if (value instanceof Blob || value instanceof ReadableStream) return value;
  if (isBytes(value)) return value;
  if (isRecord(value) || Array.isArray(value)) {
    throw new ArgumentError("the body is neither text nor bytes");
  }
  return toText(value);
}

function chooseType(contentType: string, value: unknown): string {
  const own = value instanceof Blob ? value.type : "";
  if (!contentType.includes("*")) return contentType;
  return own || "application/octet-stream";
}
