import { sleep } from "./transport/abort.js";
import { ApiPromise, type Answer, type Reply } from "./api-promise.js";
import { tryOnce, type Call } from "./attempt.js";
import {
  authorize,
  chooseCredentials,
  keepOrigin,
} from "./transport/authorize.js";
import type { CallOptions } from "./call-options.js";
import type { Client, Settings } from "./client.js";
import { intercept } from "./transport/interceptor.js";
import type { AnyOperation, Operation } from "./operation.js";
import type { AnyRefusal } from "./responses/outcome.js";
import { prepareCall } from "./prepare.js";
import { followRedirects } from "./transport/redirect.js";
import { transport } from "./transport/transport.js";

/** The params may be left out where nothing in them is required. */
export type SendArguments<Params, Options = CallOptions> =
  Least<Params> extends Params
    ? [params?: Params | undefined, options?: Options | undefined]
    : undefined extends Params
      ? [params?: undefined, options?: Options | undefined]
      : [params: Params, options?: Options | undefined];

/** To TypeScript, `{}` has a `toString`, and one that is no text. */
type Least<Params> = {} extends Params ? {} : Partial<Params>;

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

/** A call, from its params to its reply. */
export async function perform(
  settings: Settings,
  operation: AnyOperation,
  params: unknown,
  options: CallOptions,
): Promise<Reply<Answer<unknown>>> {
  const { internal } = operation;
  const called = internal
    ? await internal(operation, settings, options)
    : operation;
  const call = makeCall(settings, called, params, options);
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
  const own = credentials.find((credential) => credential.fetch)?.fetch;
  // each hop is signed anew: a signature can be that of the URL
  const deliver = followRedirects(
    authorize(credentials, settings, transport(own ?? settings.fetch)),
    operation.outcomes,
  );
  const dispatch = intercept(
    settings.interceptors,
    keepOrigin(prepared.url, deliver),
  );
  const timeoutMs = options.timeoutMs ?? settings.timeoutMs;
  const attempts = options.retry?.attempts ?? settings.retry.attempts ?? 3;
  const limits = { signal: options.signal, timeoutMs };
  const schemes = credentials.map(({ scheme }) => scheme);
  return { ...prepared, dispatch, schemes, limits, attempts };
}
