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

/**
 * Waits. Leaves neither timer nor listener behind.
 *
 * @throws {AbortError} as soon as the signal is aborted.
 */
export function sleep(
  ms: number,
  signal: AbortSignal | undefined,
  context: ErrorContext,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(toAbortError(signal.reason, context));
    const timer = setTimeout(() => {
      unsubscribe();
      resolve();
    }, ms);
    const unsubscribe = onAbort(signal, (reason) => {
      clearTimeout(timer);
      reject(toAbortError(reason, context));
    });
  });
}
