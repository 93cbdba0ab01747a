import type { RateLimit, RetryPolicy } from "../../ir/index.js";

/** How an operation's calls are made, where not as usual. */
export interface PoliciesPlan {
  readonly retry?: RetryPolicy;
  /** Milliseconds that one try may take. */
  readonly timeoutMs?: number;
  /** Milliseconds that a whole call may take. */
  readonly totalTimeoutMs?: number;
  /** The header that gets a key of its own for every call. */
  readonly idempotencyKey?: string;
  /** Whether a request has one effect however often it is sent, where its method says otherwise. */
  readonly idempotent?: boolean;
  /** All of them hold. */
  readonly rateLimits?: readonly RateLimit[];
}

/** The name under which what all operations share is counted. */
export const SHARED_BY_ALL = "*";

/** RFC 9110 §9.2.1, and QUERY. */
const SAFE: ReadonlySet<string> = new Set([
  "GET",
  "HEAD",
  "OPTIONS",
  "TRACE",
  "QUERY",
]);

/** Whether a request of the method has no effect. */
export const isSafe = (method: string): boolean => SAFE.has(method);

/** RFC 9110 §9.2.2. */
export const isIdempotent = (method: string): boolean =>
  isSafe(method) || method === "PUT" || method === "DELETE";
