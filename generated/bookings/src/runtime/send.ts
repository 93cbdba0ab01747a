import { sleep } from "./abort.js";
import { ApiPromise, type Answer, type Reply } from "./api-promise.js";
import { tryOnce, type Call } from "./attempt.js";
import { authorize, chooseCredentials, keepOrigin } from "./authorize.js";
import type { CallOptions } from "./call-options.js";
import type { Client, Settings } from "./client.js";
import { intercept } from "./interceptor.js";
import type { AnyOperation, Operation } from "./operation.js";
import type { AnyRefusal } from "./outcome.js";
import { prepareCall } from "./prepare.js";
import { followRedirects } from "./redirect.js";
import { transport } from "./transport.js";

/** The params may be left out where nothing in them is required. */
export type SendArguments<Params> = {} extends Params
  ? [params?: Params | undefined, options?: CallOptions | undefined]
  : undefined extends Params
    ? [params?: undefined, options?: CallOptions | undefined]
    : [params: Params, options?: CallOptions | undefined];

/**
 * Calls one operation. The request is sent at once, and tried again where that
 * is safe and may help.
 *
 * @throws {ArgumentError} as a rejection, like all that follow: the call cannot
 * be written down.
 * @throws {AuthError} there is no credential for the operation.
 * @throws {ApiError} the server answered with a status that is no success.
 * @throws {NetworkError} no complete response arrived, or (`TimeoutError`) not
 * in time.
 * @throws {DecodeError} the response is not what it should be.
 * @throws {AbortError} the caller's signal was aborted.
 */
export function send<Params, Result, Errors, All = Answer<Result>>(
  client: Client,
  operation: Operation<Params, Result, Errors, All>,
  ...[params, options = {}]: SendArguments<Params>
): ApiPromise<Result, Exclude<All, AnyRefusal>> {
  return new ApiPromise(perform(client.settings, operation, params, options));
}

async function perform(
  settings: Settings,
  operation: AnyOperation,
  params: unknown,
  options: CallOptions,
): Promise<Reply<Answer<unknown>>> {
  const call = makeCall(settings, operation, params, options);
  for (let attempt = 1; ; attempt++) {
    const ending = await tryOnce(call, attempt);
    if ("answer" in ending) return ending;
    const context = { operationId: operation.id, attempts: attempt };
    await sleep(ending.waitMs, options.signal, context);
  }
}

function makeCall(
  settings: Settings,
  operation: AnyOperation,
  params: unknown,
  options: CallOptions,
): Call {
  const credentials = chooseCredentials(settings, operation);
  const prepared = prepareCall(settings, operation, params, options);
  const deliver = followRedirects(
    transport(settings.fetch),
    operation.outcomes,
  );
  const dispatch = intercept(
    settings.interceptors,
    keepOrigin(prepared.url, authorize(credentials, deliver)),
  );
  const timeoutMs = options.timeoutMs ?? settings.timeoutMs;
  const attempts = options.retry?.attempts ?? settings.retry.attempts ?? 3;
  const limits = { signal: options.signal, timeoutMs };
  return { ...prepared, dispatch, limits, attempts };
}
