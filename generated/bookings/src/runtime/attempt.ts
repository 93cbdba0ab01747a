import type { Answer, Reply } from "./api-promise.js";
import { NetworkError, type NotRetried } from "./errors/errors.js";
import { toApiError } from "./errors/refusal.js";
import type { Settings } from "./client.js";
import type { PreparedCall } from "./prepare.js";
import type { Route } from "./route.js";
import { discard } from "./responses/bounded-body.js";
import { Received } from "./responses/received.js";
import { decodeResponse, matchesStatus } from "./responses/response.js";
import { refund } from "./retry/budget.js";
import { judge, type Failure, type RetriedCall } from "./retry/retry.js";
import type { Delivery } from "./transport/deliver.js";
import type { Next } from "./transport/interceptor.js";
import { contextOf, type ApiRequest } from "./transport/request.js";
import { supervise, type Limits } from "./transport/timeout.js";

/** A call, and how far it has come. */
export interface Call extends PreparedCall, RetriedCall, Delivery {
  readonly operation: PreparedCall["operation"];
  /** Sends a request, once, through the interceptors. */
  readonly dispatch: Next;
  readonly settings: Settings;
  readonly route: Route;
  readonly limits: Required<Limits>;
  readonly operationId: string;
  /** 1 for the first try. */
  attempts: number;
  /** What the last retry has cost. */
  cost: number;
  /** How long it waited between its tries. */
  waitedMs: number;
  /** Of the last response. */
  status: number | undefined;
}

/**
 * A try ends with a reply, with a wait before the next one, or it throws.
 */
export type Ending = Reply<Answer<unknown>> | { readonly waitMs: number };

/** Sends a call once, and reads the response. */
export function tryOnce(call: Call): Promise<Ending> {
  return supervise<Ending>(call.limits, call, (signal, begin) => {
    call.begin = begin;
    return exchange(call, makeRequest(call, signal));
  }).catch((error: unknown) => {
    if (!(error instanceof NetworkError)) throw error;
    const verdict = decide(call, error);
    if (typeof verdict === "object") return verdict;
    if (verdict) error.notRetried = verdict;
    throw error;
  });
}

async function exchange(call: Call, request: ApiRequest): Promise<Ending> {
  const { operation } = call;
  const response = await call.dispatch(request);
  const { status } = response;
  call.status = status;
  if (response.ok || matchesStatus(operation.outcomes, status)) {
    refund(call.route.budget, call.cost);
    return accept(call, request, response);
  }
  const verdict = decide(call, response);
  if (typeof verdict === "object") {
    await discard(response);
    return verdict;
  }
  // the status is known: how long its body takes has a limit of its own
  call.begin(Infinity);
  const error = await toApiError(call, request, response);
  if (verdict) error.notRetried = verdict;
  throw error;
}

/** A wait, or what kept the call from one, if anything did. */
function decide(
  call: Call,
  failure: Failure,
): { readonly waitMs: number } | NotRetried | undefined {
  const { operationId, attempts } = call;
  const { waitMs, cost, onRetry, notRetried } = judge(failure, call, attempts);
  if (waitMs === undefined) return notRetried;
  call.cost = cost ?? 0;
  const status = failure instanceof NetworkError ? undefined : failure.status;
  try {
    onRetry?.({ operationId, attempts, waitMs, status });
  } catch {
    // who only listens does not end the call
  }
  return { waitMs };
}

async function accept(
  call: Call,
  request: ApiRequest,
  response: Response,
): Promise<Ending> {
  const { operation, settings, limits } = call;
  const { headers, status } = response;
  const data = await decodeResponse(operation, response, {
    context: contextOf(call.sent ?? request),
    signal: limits.signal,
    maxBodyBytes: settings.options.maxBodyBytes,
    conversion: operation.codec,
  });
  const answer = new Received(data, response);
  if (operation.headers) answer.headers = operation.headers(headers);
  if (status !== 304 || matchesStatus(operation.empty, status)) {
    return { answer, sent: call.sent };
  }
  return { answer, refusal: await toApiError(call, request, response) };
}

/** One for each try; its headers are those of all: whoever changes them has a copy. */
function makeRequest(call: Call, signal: AbortSignal): ApiRequest {
  const { operationId, operation, route, attempts, limits } = call;
  return {
    operationId,
    operation,
    schemes: route.schemes,
    attempt: attempts,
    method: operation.method,
    url: new URL(call.url),
    headers: call.headers,
    body: call.payload,
    signal,
    deadline: limits.deadline,
  };
}
