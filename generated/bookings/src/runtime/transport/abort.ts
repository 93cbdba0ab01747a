import { AbortError, type ErrorContext } from "../errors/errors.js";

/**
 * Calls back when a signal is aborted, once. Returns what takes the listener
 * away again.
 */
export function onAbort(
  signal: AbortSignal | undefined,
  listener: (reason: unknown) => void,
): () => void {
  const report = () => listener(signal?.reason);
  signal?.addEventListener("abort", report, { once: true });
  return () => signal?.removeEventListener("abort", report);
}

/** The error of a call whose signal was aborted. */
export function toAbortError(
  reason: unknown,
  context: ErrorContext,
): AbortError {
  return new AbortError("aborted", context, { cause: reason });
}
