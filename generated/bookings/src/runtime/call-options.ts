import type { BodyOptions } from "./bodies/body.js";
import type { ToWire, WIRE } from "./conversion.js";
import type { AT } from "./paging/page-url.js";
import type { StatusPattern } from "./responses/status-pattern.js";
import type { FETCH, WrapFetch } from "./transport/fetch-option.js";

/** How failed tries are repeated. */
export interface RetryOptions {
  /** Tries in total. Default: 3. */
  readonly attempts?: number | undefined;
  /**
   * Statuses that may pass: `429`, or a range, `"5XX"`. Default: 408, 425, 429,
   * 500, 502, 503 and 504.
   */
  readonly statuses?: readonly StatusPattern[] | undefined;
  /** Upper bound of the first wait, in milliseconds. Default: 500; 1000 after a 429. */
  readonly baseMs?: number | undefined;
  /** Upper bound of every wait that the server did not ask for. Default: 20 000. */
  readonly capMs?: number | undefined;
  /**
   * The longest wait that a server may ask for. Default: 60 000; what asks for a
   * longer one is not tried again.
   */
  readonly maxRetryAfterMs?: number | undefined;
  /**
   * Whether failed connections and time limits are tried again. Default: true.
   */
  readonly networkErrors?: boolean | undefined;
  /**
   * Name of a response header whose `true` or `false` says whether to try again,
   * whatever the status. Default: `x-should-retry`.
   */
  readonly verdictHeader?: string | undefined;
  /**
   * Told of each wait before a further try.
   */
  readonly onRetry?: ((retry: Retry) => void) | undefined;
}

/** A try that is to be repeated. */
export interface Retry {
  readonly operationId: string;
  /** How many tries there were. */
  readonly attempts: number;
  readonly waitMs: number;
  /** `undefined` where no response arrived. */
  readonly status?: number | undefined;
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
  /**
   * Milliseconds that the whole call may take: tries, waits and bodies. Default:
   * the client's; without it, no limit.
   */
  readonly totalTimeoutMs?: number | undefined;
  /**
   * Makes repetitions of the call have one effect, where the operation knows such
   * keys. Default: a random one for each call.
   */
  readonly idempotencyKey?: string | undefined;
  readonly retry?: RetryOptions | undefined;
  /** Added to the client's own; same names replace them. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly extra?: ExtraFields | undefined;
  /** Set by `invoke`, to `withoutCodec`: what goes in and comes out is JSON. */
  readonly [WIRE]?: ToWire;
  /** Set for further pages: the absolute URL. */
  readonly [AT]?: string;
  /** Set by `transfer`, to count what is sent. */
  readonly [FETCH]?: WrapFetch | undefined;
}

/** Options of a call whose body can be sent as one of several media types. */
export interface BodyCallOptions<MediaType extends string> extends CallOptions {
  readonly contentType?: MediaType | undefined;
}
