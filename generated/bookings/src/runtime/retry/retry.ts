import { backoff, THROTTLED, TRANSIENT, type BackoffCurve } from "./backoff.js";
import type { Payload } from "../bodies/body.js";
import {
  NetworkError,
  TimeoutError,
  type NotRetried,
} from "../errors/errors.js";
import {
  findFailureCode,
  isTransient,
  wasNeverSent,
} from "./network-failure.js";
import { readRetryAfter } from "./retry-after.js";

/** How one try failed. */
export type Failure = NetworkError | Response;

/** What has to be known of a call to send it again. */
export interface RetriedCall {
  readonly operation: { readonly method: string };
  readonly headers: Headers;
  readonly payload: Payload | undefined;
  /** Tries in total. */
  readonly attempts: number;
}

/**
 * Either the wait before the next try, or what kept a failure that may pass
 * from being retried, or neither.
 */
export interface Verdict {
  readonly waitMs?: number;
  readonly notRetried?: NotRetried;
}

/**
 * A server that asks for a longer wait gets no further request from this call.
 */
const LONGEST_WAIT_MS = 60_000;

const PASSING: ReadonlySet<number> = new Set([
  408, 425, 429, 500, 502, 503, 504,
]);

/** RFC 9110, section 9.2.2, and QUERY. */
const IDEMPOTENT: ReadonlySet<string> = new Set([
  "GET",
  "HEAD",
  "OPTIONS",
  "TRACE",
  "PUT",
  "DELETE",
  "QUERY",
]);

/** Decides what follows a failed try; `attempt` is 1 after the first. */
export function judge(
  failure: Failure,
  call: RetriedCall,
  attempt: number,
): Verdict {
  if (!(attempt < call.attempts) || !mayPass(failure)) return {};
  if (call.payload instanceof ReadableStream) {
    return { notRetried: "stream_not_replayable" };
  }
  if (!isRepeatable(call) && mayHaveActed(failure)) {
    return { notRetried: "not_idempotent" };
  }
  const asked = askedWait(failure);
  if (asked !== undefined && asked > LONGEST_WAIT_MS) {
    return { notRetried: "retry_after_too_long" };
  }
  return { waitMs: asked ?? backoff(curveOf(failure), attempt) };
}

function mayPass(failure: Failure): boolean {
  if (failure instanceof TimeoutError) return true;
  if (failure instanceof NetworkError) {
    return isTransient(findFailureCode(failure));
  }
  return PASSING.has(failure.status);
}

/**
 * A request with an idempotency key has one effect, however often it is sent.
 */
function isRepeatable({ operation, headers }: RetriedCall): boolean {
  return IDEMPOTENT.has(operation.method) || headers.has("idempotency-key");
}

/**
 * False where the server, or the lack of a connection to it, says that nothing
 * has happened.
 */
function mayHaveActed(failure: Failure): boolean {
  if (failure instanceof NetworkError) {
    return !wasNeverSent(findFailureCode(failure));
  }
  if (failure.status === 429) return false;
  return failure.status !== 503 || askedWait(failure) === undefined;
}

function askedWait(failure: Failure): number | undefined {
  if (failure instanceof NetworkError) return undefined;
  return readRetryAfter(failure.headers);
}

function curveOf(failure: Failure): BackoffCurve {
  const throttled =
    !(failure instanceof NetworkError) && failure.status === 429;
  return throttled ? THROTTLED : TRANSIENT;
}
