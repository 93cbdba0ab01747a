import type { RateLimit } from "../operation.js";
import type { ApiRequest } from "../transport/request.js";
import type { AdaptiveRate } from "./adaptive-rate.js";

/** How calls keep within what the API takes. */
export interface RateLimiterOptions {
  /** Most requests under way at a time. Default: 100. */
  readonly maxConcurrency?: number | undefined;
  /**
   * Most calls that wait: a further one is refused, if it has to wait for more
   * than a request to be answered. Default: 1000.
   */
  readonly maxQueue?: number | undefined;
  /**
   * Milliseconds: a call is refused where its limit lets nobody through for
   * longer. Default: 65 000, so that limits per minute are waited for.
   */
  readonly maxWaitMs?: number | undefined;
  /**
   * Least milliseconds between requests that change something: all but GET,
   * HEAD, OPTIONS, TRACE and QUERY. Default: 0.
   */
  readonly writeGapMs?: number | undefined;
  /** Limits of all calls together, beside those that the operations declare. */
  readonly limits?: readonly RateLimit[] | undefined;
  /** Finds out by itself how fast the API takes requests. Default: it does not. */
  readonly adaptive?: AdaptiveRate | undefined;
  /**
   * Calls of which this says the same share what the server says of limits. They
   * always differ by credentials and origin. Default: nothing else.
   */
  readonly key?: ((request: ApiRequest) => string) | undefined;
}

/** Options, with those that are usual for what is left out. */
export interface Rules {
  readonly maxConcurrency: number;
  readonly maxQueue: number;
  readonly maxWaitMs: number;
  readonly writeGapMs: number;
  readonly limits: readonly RateLimit[];
  readonly adaptive: AdaptiveRate | undefined;
  readonly key: ((request: ApiRequest) => string) | undefined;
}
