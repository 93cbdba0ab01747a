import type { PartOptions } from "./part.js";

/** How a request body is written: `json(…)`, `form(…)`, … in a literal. */
export interface Body {
  readonly contentType: string;
  /**
   * The params that are no parameters are the members of the body. Default: the
   * body is the param `body`.
   */
  readonly flat?: boolean;
  /** Default: false. */
  readonly required?: boolean;
  /** @throws {ArgumentError} if the value cannot be written. */
  readonly encode: (value: unknown, options?: BodyOptions) => EncodedBody;
  /** Set where there are several: the one that the caller means. */
  readonly choose?: (value: unknown, contentType: string | undefined) => Body;
  /**
   * Makes its value of the params that are no parameters.
   *
   * @throws {ArgumentError} if they are not what it takes.
   */
  readonly collect: (rest: readonly [string, unknown][]) => unknown;
  /** Writes the body of a call. */
  readonly write: WriteBody;
}

/**
 * Gives what is sent, and describes it in the headers; nothing where there is no
 * body to send.
 */
export type WriteBody = (call: {
  readonly body: Body;
  readonly value: unknown;
  readonly headers: Headers;
  readonly options: BodyOptions & {
    readonly extra?:
      | { readonly body?: Readonly<Record<string, unknown>> | undefined }
      | undefined;
  };
}) => Payload | undefined;

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
