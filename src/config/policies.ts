/** How calls are made of the whole API (`*`), of a group (`pets`) or of an operation (`pets.get`, `GET /pets`, its operationId). */
export interface PolicyConfig {
  /** `false`: a call is one try. What is left out is as wider settings, the description or the runtime have it. */
  readonly retry?: RetryConfig | false;
  /** Milliseconds that one try may take. `false`: as long as usual, whatever the description says. */
  readonly timeoutMs?: number | false;
  /** Milliseconds that a whole call may take, waits and further tries included. `false`: any time. */
  readonly totalTimeoutMs?: number | false;
  /**
   * How often calls may be made: `100 per minute`, or more than one such limit. Those of the API, the group and the
   * operation all hold; those of the API and of a group are shared by all that they are for. `false`: none of them does.
   */
  readonly rateLimits?:
    string | RateLimitConfig | readonly (string | RateLimitConfig)[] | false;
  /**
   * The header whose value makes repetitions of a request have one effect. Every call that is not safe gets a key of its
   * own. `false`: none, and a parameter of that name is one like others.
   */
  readonly idempotencyKey?: string | false;
  /** Whether a request has one effect however often it is sent. Default: what its method says (RFC 9110 §9.2.2). */
  readonly idempotent?: boolean;
}

export interface RetryConfig {
  /** Tries in total. Default: 3. */
  readonly attempts?: number;
  /** Statuses that may pass: `429`, or a range, `5XX`. Default: 408, 425, 429, 500, 502, 503 and 504. */
  readonly statuses?: readonly (number | string)[];
  /** Upper bound of the first wait, in milliseconds. Default: 500; 1000 after a 429. */
  readonly baseMs?: number;
  /** Upper bound of every wait that the server did not ask for. Default: 20 000. */
  readonly capMs?: number;
  /** The longest wait that the server may ask for. Default: 60 000. */
  readonly maxRetryAfterMs?: number;
  /** Whether failed connections and time limits are tried again. Default: true. */
  readonly networkErrors?: boolean;
  /** Response header whose `true` or `false` says whether to try again. Default: `x-should-retry`. */
  readonly verdictHeader?: string;
}

/** `{ limit: 100, per: "minute" }`. */
export interface RateLimitConfig {
  /** Requests. */
  readonly limit: number;
  /** `minute`, `15 minutes`, `30 s`. */
  readonly per: string;
  /** What has the same name shares one count. Default: that of the API or the group; an operation's own is its alone. */
  readonly name?: string;
}
