import type { RateLimiterOptions } from "../../../../generators/runtime/limits/options.js";
import { rateLimiter } from "../../../../generators/runtime/limits/rate-limiter.js";
import type { ApiRequest } from "../../../../generators/runtime/transport/request.js";
import { requestOf } from "../connection.js";

type Answer = (
  request: ApiRequest,
  /** 0 for the first request. */
  index: number,
) => Response | Promise<Response>;

/** A limiter before a server that is a function. */
export function limited(answer: Answer, options: RateLimiterOptions = {}) {
  const start = performance.now();
  const sent: { readonly id: string; readonly at: number }[] = [];
  const send = rateLimiter(options)(async (request) => {
    const at = performance.now() - start;
    sent.push({ id: request.operationId, at });
    return answer(request, sent.length - 1);
  });
  const call = (members: Partial<ApiRequest> = {}): Promise<Response> => {
    const { operation, operationId = operation?.id } = members;
    const id = operationId === undefined ? {} : { operationId };
    return send(requestOf({ ...members, ...id }));
  };
  /** When each request came, in milliseconds since the start. */
  const times = () => sent.map(({ at }) => Math.round(at));
  return { call, sent, times };
}

/** An answer with these headers. */
export const answer = (
  headers: Readonly<Record<string, string>> = {},
  status = 200,
) => new Response(null, { status, headers });

/** So many calls, and what becomes of each. */
export const times = <Result>(
  count: number,
  make: (index: number) => Result,
): Result[] => Array.from({ length: count }, (_, index) => make(index));

/** Whoever is answered this has to wait for five seconds. */
export const USED_UP = {
  "x-ratelimit-remaining": "0",
  "x-ratelimit-reset": "4",
};

/** Answers the first request with these headers, and the others with none. */
export const first =
  (headers: Readonly<Record<string, string>>, status?: number) =>
  (_: unknown, index: number) =>
    index === 0 ? answer(headers, status) : answer();
