import type { BodyOptions } from "./bodies/body.js";
import type { WIRE } from "./conversion.js";
import type { AT } from "./paging/page-url.js";

/** How failed tries are repeated. */
export interface RetryOptions {
  /** Tries in total. Default: 3. */
  readonly attempts?: number | undefined;
}

/** Undocumented fields to send along. */
export interface ExtraFields {
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Added to a body that is an object. */
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}

/** Options of one call. */
export interface CallOptions extends BodyOptions {
  /** Ends the call, wherever it is, with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds that one try may take, reading the body included, unless its
   * items are given one by one. Default: the client's.
   */
  readonly timeoutMs?: number | undefined;
  readonly retry?: RetryOptions | undefined;
  /** Added to the client's own; same names replace them. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly extra?: ExtraFields | undefined;
  /** Set by `invoke`: what goes in and comes out is JSON. */
  readonly [WIRE]?: true;
  /** Set for further pages: the absolute URL. */
  readonly [AT]?: string;
}

/** Options of a call whose body can be sent as one of several media types. */
export interface BodyCallOptions<MediaType extends string> extends CallOptions {
  readonly contentType?: MediaType | undefined;
}
