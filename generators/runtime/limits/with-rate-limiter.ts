import type { Interceptor } from "../transport/interceptor.js";
import type { RateLimiterOptions } from "./options.js";
import { rateLimiter } from "./rate-limiter.js";

/** What a connector takes beside the options of its connection. */
export interface LimitedOptions {
  /**
   * How calls keep within the rate limits of the API; `false`: they do not. The
   * limiter is the outermost interceptor; for another place, put `rateLimiter`
   * among the others.
   */
  readonly rateLimit?: RateLimiterOptions | false | undefined;
}

interface InterceptedOptions extends LimitedOptions {
  readonly interceptors?: readonly Interceptor[] | undefined;
}

/** Options of a connection with a rate limiter of its own, the outermost. */
export function withRateLimiter<Options extends InterceptedOptions>(
  options: Options,
): Options {
  const { rateLimit, interceptors = [] } = options;
  if (rateLimit === false) return options;
  return {
    ...options,
    interceptors: [rateLimiter(rateLimit), ...interceptors],
  };
}
