import { ArgumentError } from "../errors/errors.js";
import { hideSecrets } from "../errors/hide-secrets.js";
import type { Delivery } from "../credentials/credential.js";
import { deliver } from "./deliver.js";
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

/** A call whose requests pass through interceptors. */
type Intercepted = Delivery & { readonly route: { readonly origin: string } };

/**
 * The first interceptor is the outermost. What they do to the headers is for this
 * try only; none can send a request, and with it the credentials, to another
 * origin.
 *
 * @throws {ArgumentError} as a rejection: one of them tried to, or gave no
 * response.
 */
export function intercept(
  interceptors: readonly Interceptor[],
  call: Intercepted,
): Next {
  const last: Next = async (request) =>
    request.url.origin === call.route.origin
      ? deliver(call, request)
      : refuse(request, "sent the request to another origin");
  const first = interceptors.reduceRight((next, interceptor) => {
    const step = interceptor(next);
    return async (request) => {
      const response: Response | undefined = await step(request);
      return response || refuse(request, "gave no response");
    };
  }, last);
  const hide = (text: string) => hideSecrets(text, call.sent ?? call);
  return (request) =>
    first({ ...request, headers: new Headers(request.headers), hide });
}

function refuse({ operationId }: ApiRequest, problem: string): never {
  throw new ArgumentError(`[${operationId}] an interceptor ${problem}`);
}
