import { ArgumentError } from "../errors/errors.js";
import type { Interceptor } from "../transport/interceptor.js";
import { Limiter } from "./limiter.js";
import type { RateLimiterOptions, Rules } from "./options.js";

/**
 * Keeps calls within the limits of the API: those that its operations declare,
 * and those that it tells in its responses (`RateLimit`, `X-RateLimit-*` and the
 * like, `Retry-After`). A call that has to wait does so in a queue, in turn; one
 * that would wait for too long is refused at once, with a `RateLimitError` that
 * says when to come back. Each limiter is for one connection: what it knows of
 * one set of credentials at one origin holds for no other.
 *
 * ```ts
 * createClient({ interceptors: [rateLimiter({ maxConcurrency: 10 })] });
 * ```
 *
 * @throws {ArgumentError} if the options let no call through.
 */
/* @__NO_SIDE_EFFECTS__ */
export function rateLimiter(options: RateLimiterOptions = {}): Interceptor {
  const limiter = new Limiter(toRules(options));
  return (next) => (request) => limiter.send(request, next);
}

function toRules(options: RateLimiterOptions): Rules {
  const rules = {
    maxConcurrency: options.maxConcurrency ?? 100,
    maxQueue: options.maxQueue ?? 1_000,
    maxWaitMs: options.maxWaitMs ?? 65_000,
    writeGapMs: options.writeGapMs ?? 0,
    limits: options.limits ?? [],
    adaptive: options.adaptive,
    key: options.key,
  };
  const counts = [
    rules.maxConcurrency,
    ...rules.limits.map((one) => one.limit),
  ];
  if (counts.every((count) => count >= 1)) return rules;
  throw new ArgumentError("a rate limiter that lets no call through");
}
