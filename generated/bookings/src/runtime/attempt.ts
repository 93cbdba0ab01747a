import type { Answer, Reply } from "./api-promise.js";
import { discard } from "./responses/bounded-body.js";
import {
  NetworkError,
  type ConnectorError,
  type NotRetried,
} from "./errors/errors.js";
import type { Next } from "./transport/interceptor.js";
import { essenceOf } from "./responses/media-type.js";
import type { PreparedCall } from "./prepare.js";
import { toApiError } from "./errors/refusal.js";
import { contextOf, type ApiRequest } from "./transport/request.js";
import { decodeResponse, matchesStatus } from "./responses/response.js";
import { judge } from "./retry/retry.js";
import { limit, type Limits } from "./transport/timeout.js";

/** A call and all that its tries have in common. */
export interface Call extends PreparedCall {
  readonly dispatch: Next;
  /** Of its credentials. */
  readonly schemes: readonly string[];
  readonly limits: Limits;
  /** Tries in total. */
  readonly attempts: number;
}

/**
 * A try ends with a reply, with a wait before the next one, or it throws.
 */
export type Ending = Reply<Answer<unknown>> | { readonly waitMs: number };

/** Sends a call once, and reads the response. */
export async function tryOnce(call: Call, attempt: number): Promise<Ending> {
  const context = { operationId: call.operation.id, attempts: attempt };
  try {
    return await limit(call.limits, context, (signal) =>
      exchange(call, makeRequest(call, attempt, signal)),
    );
  } catch (error) {
    if (!(error instanceof NetworkError) || error.notRetried) throw error;
    const { waitMs, notRetried } = judge(error, call, attempt);
    if (waitMs === undefined) throw explain(error, notRetried);
    return { waitMs };
  }
}

async function exchange(call: Call, request: ApiRequest): Promise<Ending> {
  const { operation } = call;
  const response = await call.dispatch(request);
  if (response.ok || matchesStatus(operation.outcomes ?? [], response.status)) {
    return accept(call, request, response);
  }
  const { waitMs, notRetried } = judge(response, call, request.attempt);
  if (waitMs === undefined) {
    throw explain(await toApiError(operation, request, response), notRetried);
  }
  await discard(response);
  return { waitMs };
}

async function accept(
  { operation, limits: { signal } }: Call,
  request: ApiRequest,
  response: Response,
): Promise<Ending> {
  const { status, headers } = response;
  const conversion = operation.codec;
  const reading = { context: contextOf(request), signal, conversion };
  const data = await decodeResponse(operation, response, reading);
  const answer = {
    data,
    response,
    status,
    contentType: essenceOf(headers),
    ...(operation.headers && { headers: operation.headers(headers) }),
  };
  if (status !== 304 || matchesStatus(operation.empty ?? [], status)) {
    return { answer };
  }
  return { answer, refusal: await toApiError(operation, request, response) };
}

/** A fresh one for each try: an interceptor may have changed the last. */
function makeRequest(
  call: Call,
  attempt: number,
  signal: AbortSignal,
): ApiRequest {
  return {
    operationId: call.operation.id,
    operation: call.operation,
    schemes: call.schemes,
    attempt,
    method: call.operation.method,
    url: new URL(call.url),
    headers: new Headers(call.headers),
    body: call.payload,
    signal,
    deadline: Infinity,
  };
}

function explain(
  error: ConnectorError,
  notRetried: NotRetried | undefined,
): ConnectorError {
  if (notRetried) error.notRetried = notRetried;
  return error;
}
