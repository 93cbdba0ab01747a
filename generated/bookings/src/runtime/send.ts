import { ApiPromise, type Answer, type Reply } from "./api-promise.js";
import { tryOnce, type Call } from "./attempt.js";
import type { CallOptions } from "./call-options.js";
import type { Client, Settings } from "./client.js";
import type { ConnectionOptions } from "./connection-options.js";
import { ConnectorError } from "./errors/errors.js";
import type { AnyOperation, Operation } from "./operation.js";
import { prepareCall, type Invocation } from "./prepare.js";
import type { AnyRefusal } from "./responses/outcome.js";
import { findRoute } from "./find-route.js";
import { sleep } from "./transport/timeout.js";
import { deliver } from "./transport/deliver.js";
import { intercept } from "./transport/interceptor.js";
import { FETCH } from "./transport/fetch-option.js";
import type { Limits } from "./transport/timeout.js";

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
  const limits = limitsOf(settings.options, operation, options);
  const { internal } = operation;
  const own = internal && (await internal(operation, settings, limits));
  const call = makeCall({ settings, operation, params, options, own }, limits);
  try {
    for (;;) {
      const ending = await tryOnce(call);
      if (typeof ending === "object") return ending;
      await sleep(ending, options.signal, call);
      call.waitedMs += ending;
    }
  } catch (error) {
    if (call.attempts > 1 && error instanceof ConnectorError) {
      error.waitedMs = call.waitedMs;
      if (call.status !== undefined) error.lastStatus = call.status;
    }
    throw error;
  }
}

/** What is said of the call counts before what the client and the operation say. */
function limitsOf(
  connection: ConnectionOptions,
  operation: AnyOperation,
  options: CallOptions,
): Required<Limits> {
  const totalMs =
    options.totalTimeoutMs ??
    connection.totalTimeoutMs ??
    operation.totalTimeoutMs ??
    Infinity;
  const timeoutMs =
    options.timeoutMs ?? connection.timeoutMs ?? operation.timeoutMs ?? 60_000;
  return {
    signal: options.signal,
    timeoutMs: Math.min(timeoutMs, totalMs),
    deadline: performance.now() + totalMs,
  };
}

function makeCall(invocation: Invocation, limits: Required<Limits>): Call {
  const { settings, operation, options, own } = invocation;
  const route = findRoute(settings, operation);
  const { fetch } = route;
  const { interceptors, retry } = settings.options;
  const call: Call = {
    ...prepareCall(invocation, route),
    operationId: operation.id,
    attempts: 0,
    dispatch: (request) => deliver(call, request),
    addSecrets: own?.addSecrets,
    settings,
    route,
    limits,
    fetch: options[FETCH]?.(fetch) ?? fetch,
    policies: [operation.retry, retry, options.retry],
    begin() {},
    cost: 0,
    waitedMs: 0,
  };
  if (interceptors?.length) call.dispatch = intercept(interceptors, call);
  return call;
}
