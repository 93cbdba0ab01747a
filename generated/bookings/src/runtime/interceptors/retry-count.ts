import { setHeader } from "../parameters/header.js";
import type { Interceptor } from "../transport/interceptor.js";

/**
 * Tells the server how often a call was sent before: 0 with the first try. A
 * value that the caller has set stays.
 *
 * ```ts
 * createPetstore({ interceptors: [retryCount()] });
 * ```
 *
 * @param header Default: `x-retry-count`.
 * @throws {ArgumentError} it is no name of a header.
 */
export function retryCount(header = "x-retry-count"): Interceptor {
  setHeader(new Headers(), header, "0");
  return (next) => (request) => {
    const { headers, attempt } = request;
    if (!headers.has(header)) headers.set(header, String(attempt - 1));
    return next(request);
  };
}
