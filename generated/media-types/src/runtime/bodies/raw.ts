import type { Body, BodyOptions, EncodedBody, Payload } from "./body.js";
import { checkType } from "./content-type.js";
import { isBytes } from "./bytes.js";
import { ArgumentError } from "../errors/errors.js";
import { makeBody } from "./write-body.js";
import { StreamFile } from "./part.js";
import { isRecord, toText } from "../parameters/value.js";

export interface RawOptions {
  /**
   * May be a range, `image/*`; then the call option `contentType` says the type,
   * or a `Blob` its own.
   */
  readonly contentType: string;
  readonly required?: boolean;
}

/** A body that takes bytes as they are. */
export interface RawBody extends Body {
  readonly raw: true;
}

/**
 * A body of text or bytes, sent as it is. A stream can be sent once: such a
 * call is never retried.
 */
/* @__NO_SIDE_EFFECTS__ */
export function raw({ contentType, ...body }: RawOptions): RawBody {
  const encode = (value: unknown, options: BodyOptions = {}): EncodedBody => {
    checkType(contentType, options);
    return {
      payload: toPayload(value),
      contentType: chooseType(contentType, value, options.contentType),
      contentLength: value instanceof StreamFile ? value.facts.size : undefined,
    };
  };
  return { ...makeBody({ ...body, contentType, encode }), raw: true };
}

function toPayload(value: unknown): Payload {
  if (value instanceof StreamFile) return value.source;
  if (value instanceof Blob || value instanceof ReadableStream) return value;
  if (isBytes(value)) return value;
  if (isRecord(value) || Array.isArray(value)) {
    throw new ArgumentError("the body is neither text nor bytes");
  }
  return toText(value);
}

function chooseType(
  contentType: string,
  value: unknown,
  wanted: string | undefined,
): string {
  if (!contentType.includes("*")) return contentType;
  const own = value instanceof Blob ? value.type : "";
  const isText = typeof value === "string" && /^(text|\*)\//.test(contentType);
  const usual = isText ? "text/plain" : "application/octet-stream";
  return wanted || own || usual;
}
