import type { Interceptor } from "../transport/interceptor.js";
import type { RateLimiterOptions } from "./options.js";
import { rateLimiter } from "./rate-limiter.js";

interface LimitedOptions {
  readonly interceptors?: readonly Interceptor[] | undefined;
  readonly rateLimit?: RateLimiterOptions | false | undefined;
}

/** Options of a connection with a rate limiter of its own, the outermost. */
export function withRateLimiter<Options extends LimitedOptions>(
  options: Options,
): Options {
  const { rateLimit, interceptors = [] } = options;
  if (rateLimit === false) return options;
  return {
    ...options,
    interceptors: [rateLimiter(rateLimit), ...interceptors],
  };
}
