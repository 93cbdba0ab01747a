import { stringify } from "./json.js";

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
  readonly encode?: (value: unknown) => EncodedBody;
}

/** What `fetch` takes as a body. */
export type Payload = NonNullable<RequestInit["body"]>;

export interface EncodedBody {
  readonly payload: Payload;
  /**
   * Absent where `fetch` writes the header itself (multipart, with its
   * boundary).
   */
  readonly contentType?: string | undefined;
}

/** Encodes a body; `undefined` when there is none to send. */
export function encodeBody(
  body: Body | undefined,
  value: unknown,
): EncodedBody | undefined {
  if (value === undefined) return undefined;
  return body?.encode ? body.encode(value) : encodeJson(body, value);
}

function encodeJson(body: Body | undefined, value: unknown): EncodedBody {
  const contentType = body?.contentType ?? "application/json";
  return { payload: stringify(value), contentType };
}
