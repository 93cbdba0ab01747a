import { ArgumentError } from "../errors/errors.js";
import { stringify } from "../parameters/json.js";
import type { PartOptions } from "./part.js";

/** How a request body is written. Without `encode` it is JSON. */
export interface Body {
  readonly contentType?: string;
  /**
   * The params that are no parameters are the members of the body. Default: the
   * body is the param `body`.
   */
  readonly flat?: boolean;
  /** Default: false. */
  readonly required?: boolean;
  readonly encode?: (value: unknown, options?: BodyOptions) => EncodedBody;
  /** Set where there are several: the one that the caller means. */
  readonly choose?: (value: unknown, contentType: string | undefined) => Body;
}

/** What a call says about its body. */
export interface BodyOptions {
  /**
   * The media type to send, where the operation takes several. Default: its
   * first; a `Blob`, bytes or a stream go as the first that takes them.
   */
  readonly contentType?: string | undefined;
  /** More about the parts of a multipart body, by name. */
  readonly parts?: Readonly<Record<string, PartOptions>> | undefined;
}

/** What `fetch` takes as a body. */
export type Payload = NonNullable<RequestInit["body"]>;

export interface EncodedBody {
  readonly payload: Payload;
  readonly contentType: string;
  /** Bytes of a stream, where that is known. */
  readonly contentLength?: number | undefined;
}

/** Encodes a body; `undefined` when there is none to send. */
export function encodeBody(
  body: Body | undefined,
  value: unknown,
  options: BodyOptions,
): EncodedBody | undefined {
  if (value === undefined) return undefined;
  const chosen = chooseBody(body ?? {}, value, options.contentType);
  return chosen.encode?.(value, options) ?? encodeJson(chosen, value);
}

function chooseBody(
  body: Body,
  value: unknown,
  contentType: string | undefined,
): Body {
  if (body.choose) return body.choose(value, contentType);
  if (contentType === undefined || sendsType(body, contentType)) return body;
  throw new ArgumentError(`the body cannot be sent as ${contentType}`);
}

/**
 * Whether a body can be of a media type: it is that one, or a range with that
 * one in it, `image/*`.
 */
export function sendsType(body: Body, mediaType: string): boolean {
  const own = essenceOf(body.contentType ?? "application/json");
  const wanted = essenceOf(mediaType);
  const range = own === "*/*" ? "*" : own;
  return (
    own === wanted ||
    (range.endsWith("*") && wanted.startsWith(range.slice(0, -1)))
  );
}

/** Type and subtype, without parameters (RFC 9110, section 8.3.1). */
function essenceOf(mediaType: string): string {
  return mediaType.replace(/;.*$/s, "").trim().toLowerCase();
}

function encodeJson(body: Body, value: unknown): EncodedBody {
  const contentType = body.contentType ?? "application/json";
  return { payload: stringify(value), contentType };
}
