import type { Retry } from "../call-options.js";
import { openLog, type Log, type LogOptions } from "./logger.js";

/**
 * Logs, at `info`, each wait before a further try, which an interceptor cannot
 * see: it wraps a single one.
 *
 * ```ts
 * createPetstore({
 *   interceptors: [logging(console)],
 *   retry: { onRetry: logRetries(console) },
 * });
 * // [pets.get] 503: attempt 2 follows in 340 ms
 * ```
 */
export function logRetries(
  log: Log,
  options: LogOptions = {},
): (retry: Retry) => void {
  const writer = openLog(log, options);
  return (retry) => {
    writer.write("info", () => {
      const { operationId, attempts, status } = retry;
      const waitMs = Math.round(retry.waitMs);
      const failure = status ?? "no response";
      const next = `attempt ${attempts + 1} follows in ${waitMs} ms`;
      return {
        message: `[${operationId}] ${failure}: ${next}`,
        fields: {
          operationId,
          attempts,
          waitMs,
          ...(status !== undefined && { status }),
        },
      };
    });
  };
}
