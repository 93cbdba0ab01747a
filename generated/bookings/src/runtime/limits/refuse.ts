import {
  ConnectorError,
  RateLimitError,
  type NotRetried,
} from "../errors/errors.js";
import { toAbortError } from "../transport/abort.js";
import type { ApiRequest } from "../transport/request.js";
import type { Rules } from "./options.js";

/** How long a call would wait; times are those of `performance.now()`. */
export interface Wait {
  readonly now: number;
  /** When its limits let the next call through, whosever that is. */
  readonly opensAt: number;
  /** When they let this one through, as far as that is known. */
  readonly turnAt: number;
  /** How many calls wait already, before it begins to. */
  readonly waiting?: number;
}

/** Why a call is not kept waiting. */
export interface Refusal {
  readonly reason: string;
  readonly notRetried?: NotRetried;
  /** When it could go; `Infinity` if nobody knows. */
  readonly turnAt: number;
}

export function findRefusal(
  { deadline }: ApiRequest,
  { now, opensAt, turnAt, waiting = 0 }: Wait,
  { maxQueue, maxWaitMs }: Rules,
): Refusal | undefined {
  if (waiting >= maxQueue) {
    return { reason: `${waiting} calls wait already`, turnAt };
  }
  if (opensAt < Infinity && opensAt - now > maxWaitMs) {
    const reason = "its rate limit is used up";
    return { reason, notRetried: "retry_after_too_long", turnAt };
  }
  if (turnAt < Infinity && turnAt > deadline) {
    const reason = "its rate limit leaves it no time";
    return { reason, notRetried: "out_of_time", turnAt };
  }
  return undefined;
}

/** The error of a call that is not sent. */
export function refuse(
  request: ApiRequest,
  { reason, notRetried, turnAt }: Refusal,
): RateLimitError {
  const detail = `not sent: ${reason}`;
  const response = { status: 0, headers: new Headers(), detail };
  const ms = Math.max(0, turnAt - performance.now());
  const retryAt = ms < Infinity ? new Date(Date.now() + ms) : undefined;
  const error = new RateLimitError(response, unsent(request), retryAt);
  if (notRetried) error.notRetried = notRetried;
  return error;
}

/** The error of a call whose signal is aborted before it is sent. */
export function abortOf(request: ApiRequest): ConnectorError {
  const { reason } = request.signal;
  return reason instanceof ConnectorError
    ? reason
    : toAbortError(reason, unsent(request));
}

/** This try is none. */
const unsent = ({ operationId, attempt }: ApiRequest) => ({
  operationId,
  attempts: attempt - 1,
});
