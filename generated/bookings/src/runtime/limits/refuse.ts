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
  /** When a call may go, unless an answer lets it go earlier. */
  readonly opensAt: number;
  /** Nobody goes before. */
  readonly closedUntil: number;
  /** This call does not go before. */
  readonly turnAt: number;
  /** How many calls wait already, before it begins to. */
  readonly waiting?: number;
}

/** Why a call is not kept waiting. */
export interface Refusal {
  readonly reason: string;
  readonly notRetried?: NotRetried;
  /** When it could go. */
  readonly goesAt: number;
}

export function findRefusal(
  { deadline }: ApiRequest,
  { now, opensAt, closedUntil, turnAt, waiting = 0 }: Wait,
  { maxQueue, maxWaitMs }: Rules,
): Refusal | undefined {
  // who only waits for one of the others to be answered does not count
  if (waiting >= maxQueue && opensAt > now) {
    const reason = `${waiting} calls wait already`;
    return { reason, goesAt: Math.max(opensAt, turnAt) };
  }
  if (closedUntil - now > maxWaitMs) {
    const reason = "its rate limit is used up";
    return { reason, notRetried: "retry_after_too_long", goesAt: turnAt };
  }
  if (turnAt > now && turnAt > deadline) {
    const reason = "its rate limit leaves it no time";
    return { reason, notRetried: "out_of_time", goesAt: turnAt };
  }
  return undefined;
}

/** The error of a call that is not sent. */
export function refuse(
  request: ApiRequest,
  { reason, notRetried, goesAt }: Refusal,
): RateLimitError {
  const detail = `not sent: ${reason}`;
  const response = { status: 0, headers: new Headers(), detail };
  const ms = Math.max(0, goesAt - performance.now());
  const retryAt = new Date(Date.now() + ms);
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
