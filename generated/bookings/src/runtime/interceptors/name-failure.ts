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
  if (failure instanceof TimeoutError) return failure.code;
  if (failure instanceof NetworkError) {
    return findFailureCode(failure) ?? failure.code;
  }
  if (failure instanceof ConnectorError) return failure.code;
  const name = failure instanceof Error ? failure.name : "";
  return /^\w{1,60}$/.test(name) ? name : "unknown";
}

/**
 * To whoever waits for the response of a try, the end of its time and the
 * caller's abort are broken connections.
 */
function causeOf(error: unknown, signal: AbortSignal): unknown {
  const ended = signal.aborted && signal.reason instanceof ConnectorError;
  return ended ? signal.reason : error;
}
