import { onAbort, toAbortError } from "./abort.js";
import { TimeoutError, type ErrorContext } from "../errors/errors.js";

/** When a try has to end. */
export interface Limits {
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/** `setTimeout` fires at once for anything longer. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Runs one try, which ends when its time is up or the caller's signal is
 * aborted, even if what it waits for does not notice. Leaves neither timer nor
 * listener behind.
 */
export async function limit<Result>(
  { signal, timeoutMs }: Limits,
  context: ErrorContext,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  if (signal?.aborted) {
    const sent = { ...context, attempts: context.attempts - 1 };
    throw toAbortError(signal.reason, sent);
  }
  const controller = new AbortController();
  const expire = () => {
    const message = `not done within ${timeoutMs} ms`;
    controller.abort(new TimeoutError(message, context));
  };
  const timer = setTimeout(expire, Math.min(timeoutMs, LONGEST_TIMER));
  const unsubscribe = onAbort(signal, (reason) => {
    controller.abort(toAbortError(reason, context));
  });
  try {
    return await Promise.race([
      rejectOnAbort(controller.signal),
      run(controller.signal),
    ]);
  } finally {
    clearTimeout(timer);
    unsubscribe();
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    onAbort(signal, reject);
  });
}
