import { TimeoutError, type ErrorContext } from "../errors/errors.js";
import { toAbortError } from "./abort.js";

/** When something has to end. */
export interface Limits {
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  /** As `performance.now()` tells the time. Default: never. */
  readonly deadline?: number;
}

/** `setTimeout` fires at once for anything longer. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Runs something that ends when its time is up or the caller's signal is
 * aborted, even if what it waits for does not notice. Leaves neither timer nor
 * listener behind.
 */
export function limit<Result>(
  limits: Limits,
  context: ErrorContext,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return supervise(limits, context, async (signal, begin) => {
    begin();
    return run(signal);
  });
}

/**
 * As {@link limit}, but the time runs from the last call of `begin` on; before
 * the first, only the deadline counts.
 */
export function supervise<Result>(
  { signal, timeoutMs, deadline = Infinity }: Limits,
  context: ErrorContext,
  run: (
    signal: AbortSignal,
    begin: (timeoutMs?: number) => void,
  ) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const end = () => {
      ended = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const fail = (error: unknown) => {
      end();
      reject(error);
      controller.abort(error);
    };
    const abort = () => fail(toAbortError(signal?.reason, context));
    const start = (ms = timeoutMs) => {
      clearTimeout(timer);
      if (ended) return;
      const rest = deadline - performance.now();
      timer = setTimeout(
        () => {
          const within = rest < ms ? "the time of the whole call" : `${ms} ms`;
          fail(new TimeoutError(`not done within ${within}`, context));
        },
        Math.max(0, Math.min(ms, rest, LONGEST_TIMER)),
      );
    };
    if (signal?.aborted) return abort();
    signal?.addEventListener("abort", abort);
    if (deadline < Infinity) start(Infinity);
    // what fails may leave a response that nobody will read
    run(controller.signal, start).then((result) => {
      end();
      resolve(result);
    }, fail);
  });
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
  return supervise({ signal, timeoutMs: ms }, context, (ending) => {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      ending.addEventListener("abort", () => clearTimeout(timer));
    });
  });
}
