import type { Answer, Reply } from "./api-promise.js";
import { NetworkError } from "./errors/errors.js";
import { toApiError } from "./errors/refusal.js";
import type { Settings } from "./client.js";
import type { PreparedCall } from "./prepare.js";
import type { Route } from "./route.js";
import { discard } from "./responses/bounded-body.js";
import { Received } from "./responses/received.js";
import { decodeResponse, matchesStatus } from "./responses/response.js";
import { refund } from "./retry/budget.js";
import { judge, type RetriedCall } from "./retry/retry.js";
import type { Delivery } from "./credentials/credential.js";
import type { Next } from "./transport/interceptor.js";
import type { ApiRequest } from "./transport/request.js";
import { supervise, type Limits } from "./transport/timeout.js";

/** A call, and how far it has come. */
export interface Call extends PreparedCall, RetriedCall, Delivery {
  readonly operation: PreparedCall["operation"];
  readonly headers: Headers;
  attempts: number;
  /** Sends a request, once, through the interceptors. */
  dispatch: Next;
  readonly settings: Settings;
  readonly route: Route;
  readonly limits: Required<Limits>;
  /** How long it waited between its tries. */
  waitedMs: number;
  /** Of the last response. */
  status?: number;
}

/**
 * A try ends with a reply, with the milliseconds to wait before the next one, or
 * it throws.
 */
export type Ending = Reply<Answer<unknown>> | number;

/** Sends a call once, and reads the response. */
export function tryOnce(call: Call): Promise<Ending> {
  return supervise<Ending>(call.limits, call, (signal, begin) => {
    call.attempts++;
    call.begin = begin;
    return exchange(call, makeRequest(call, signal));
  }).catch((error: unknown) => {
    if (error instanceof NetworkError) {
      const verdict = judge(error, call);
      if (typeof verdict === "number") return verdict;
      if (verdict) error.notRetried = verdict;
    }
    throw error;
  });
}

async function exchange(call: Call, request: ApiRequest): Promise<Ending> {
  const response = await call.dispatch(request);
  const { ok, status } = response;
  call.status = status;
  if (ok || matchesStatus(call.operation.outcomes, status)) {
    refund(call.route.budget, call.cost);
    return accept(call, response);
  }
  const verdict = judge(response, call);
  if (typeof verdict === "number") {
    await discard(response);
    return verdict;
  }
  // the status is known: how long its body takes has a limit of its own
  call.begin(Infinity);
  const error = await toApiError(call, response);
  if (verdict) error.notRetried = verdict;
  throw error;
}

async function accept(call: Call, response: Response): Promise<Ending> {
  const { operation, settings, limits, sent } = call;
  const { headers, status } = response;
  const data = await decodeResponse(operation, response, {
    context: sent ?? call,
    signal: limits.signal,
    maxBodyBytes: settings.options.maxBodyBytes,
    conversion: operation.codec,
  });
  const answer = new Received(data, response);
  if (operation.headers) answer.headers = operation.headers(headers);
  return status !== 304 || matchesStatus(operation.empty, status)
    ? { answer, sent }
    : { answer, refusal: await toApiError(call, response) };
}

/** One for each try; its headers are those of all: whoever changes them has a copy. */
function makeRequest(call: Call, signal: AbortSignal): ApiRequest {
  const { operationId, operation, headers, payload: body } = call;
  return {
    operationId,
    operation,
    schemes: call.route.schemes,
    attempt: call.attempts,
    method: operation.method,
    url: new URL(call.url),
    headers,
    body,
    signal,
    deadline: call.limits.deadline,
  };
}
