// Ready-made interceptors.
export { deprecationWarnings } from "./runtime/interceptors/deprecation-warnings.js";
export type { DeprecationNotice } from "./runtime/interceptors/deprecation-warnings.js";
export type { LoggedBodies } from "./runtime/interceptors/log-bodies.js";
export { logRetries } from "./runtime/interceptors/log-retries.js";
export type {
  Log,
  LogEntry,
  LogLevel,
  LogOptions,
  Logger,
} from "./runtime/interceptors/logger.js";
export { logging } from "./runtime/interceptors/logging.js";
export type { LoggingOptions } from "./runtime/interceptors/logging.js";
export type { Shown } from "./runtime/interceptors/redact.js";
export { retryCount } from "./runtime/interceptors/retry-count.js";
export { traceContext } from "./runtime/interceptors/trace-context.js";
export type {
  TraceContext,
  TraceSource,
} from "./runtime/interceptors/trace-context.js";
export type { CircuitState } from "./runtime/limits/circuit.js";
export { circuitBreaker } from "./runtime/limits/circuit-breaker.js";
export type {
  CircuitBreakerOptions,
  CircuitChange,
} from "./runtime/limits/circuit-breaker.js";
export { rateLimiter } from "./runtime/limits/rate-limiter.js";
export { adaptiveRate } from "./runtime/limits/adaptive-rate.js";
export type { AdaptiveRate } from "./runtime/limits/adaptive-rate.js";
export type { RateLimiterOptions } from "./runtime/limits/options.js";
