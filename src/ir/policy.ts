/** What somebody says of how calls are made: how failed ones are repeated, how long they may take and how often they may be made. */
export interface Policy {
  /** Who says it: `x-speakeasy-retries`, or the configuration. */
  readonly from: string;
  /** `false`: a call is one try. */
  readonly retry?: RetryPolicy | false;
  /** Milliseconds that one try may take; `false`: as long as usual. */
  readonly timeoutMs?: number | false;
  /** Milliseconds that a whole call may take; `false`: any time. */
  readonly totalTimeoutMs?: number | false;
  /** Empty: none holds, neither here nor above. */
  readonly rateLimits?: readonly RateLimit[];
  /** The header whose value makes repetitions of a request have one effect; `false`: there is none. */
  readonly idempotencyKey?: string | false;
  /** Whether a request has one effect however often it is sent, whatever its method says (RFC 9110 §9.2.2). */
  readonly idempotent?: boolean;
}

/** How failed tries are repeated. */
export interface RetryPolicy {
  /** Tries in total. */
  readonly attempts?: number;
  /** Statuses that may pass: `429`, or a range, `5XX`. */
  readonly statuses?: readonly (number | `${number}XX`)[];
  /** Upper bound of the first wait. */
  readonly baseMs?: number;
  /** Upper bound of every wait that the server did not ask for. */
  readonly capMs?: number;
  /** The longest wait that the server may ask for. */
  readonly maxRetryAfterMs?: number;
  /** Whether failed connections and time limits are tried again. */
  readonly networkErrors?: boolean;
  /** Response header whose `true` or `false` says whether to try again. */
  readonly verdictHeader?: string;
}

/** So many requests in each window of time. */
export interface RateLimit {
  readonly limit: number;
  readonly windowMs: number;
  /** Operations whose limits have the same name share one count. */
  readonly name?: string;
}
