import { ArgumentError } from "../errors/errors.js";
import type { ApiRequest } from "./request.js";

/** Sends a request, or passes it on. */
export type Next = (request: ApiRequest) => Promise<Response>;

/**
 * Wraps every try of every call: for logs, traces, header policies. The
 * credential is added further in, so that an interceptor never sees it;
 * responses of any status pass through here. Ready-made ones are in
 * `./interceptors` and `./otel`.
 *
 * ```ts
 * const log: Interceptor = (next) => async (request) => {
 *   const response = await next(request);
 *   console.log(request.operationId, request.attempt, response.status);
 *   return response;
 * };
 * ```
 */
export type Interceptor = (next: Next) => Next;

/**
 * The first interceptor is the outermost. What they do to the headers is for this
 * try only.
 *
 * @throws {ArgumentError} as a rejection: one of them gave no response.
 */
export function intercept(
  interceptors: readonly Interceptor[],
  deliver: Next,
  hide?: ApiRequest["hide"],
): Next {
  const first = interceptors.reduceRight((next, interceptor) => {
    const step = interceptor(next);
    return async (request) => {
      const response: Response | undefined = await step(request);
      if (response) return response;
      const problem = "an interceptor gave no response";
      throw new ArgumentError(`[${request.operationId}] ${problem}`);
    };
  }, deliver);
  return (request) =>
    first({ ...request, headers: new Headers(request.headers), hide });
}
