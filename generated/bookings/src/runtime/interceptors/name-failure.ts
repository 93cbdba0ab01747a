import {
  ConnectorError,
  NetworkError,
  TimeoutError,
} from "../errors/errors.js";
import { findFailureCode } from "../retry/network-failure.js";

/**
 * What went wrong, in one word out of few: `timeout`, `aborted`, `ECONNRESET`
 * and other codes of the platform, `network_error` where it has none,
 * `auth_error` and the other codes of our errors; the name of any other error.
 * Never a message: that may quote a secret.
 */
export function nameFailure(error: unknown, signal: AbortSignal): string {
  const failure = causeOf(error, signal);
  if (failure instanceof ConnectorError) {
    const below =
      failure instanceof NetworkError && !(failure instanceof TimeoutError)
        ? findFailureCode(failure)
        : undefined;
    return below && isWord(below) ? below : failure.code;
  }
  return failure instanceof Error && isWord(failure.name)
    ? failure.name
    : "unknown";
}

/** Whether the caller gave up, which is no failure of anybody. */
export function isAborted(error: unknown, signal: AbortSignal): boolean {
  return nameFailure(error, signal) === "aborted";
}

/**
 * To whoever waits for the response of a try, the end of its time and the
 * caller's abort are broken connections.
 */
function causeOf(error: unknown, signal: AbortSignal): unknown {
  const ended = signal.aborted && signal.reason instanceof ConnectorError;
  return ended ? signal.reason : error;
}

function isWord(text: string): boolean {
  return /^\w{1,60}$/.test(text);
}
