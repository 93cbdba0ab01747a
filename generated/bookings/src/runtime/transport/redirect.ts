import { discard } from "../responses/bounded-body.js";
import { ApiError } from "../errors/errors.js";
import type { Next } from "./interceptor.js";
import { contextOf, type ApiRequest } from "./request.js";
import { matchesStatus } from "../responses/response.js";
import type { StatusPattern } from "../responses/status-pattern.js";

const MAX_HOPS = 5;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Follows redirects within the origin only: `fetch` itself would take a
 * credential in a header of the API's own along to another one. A redirect that
 * the caller wants as it is (`outcomes`) is not followed.
 */
export function followRedirects(
  next: Next,
  outcomes: readonly StatusPattern[] = [],
): Next {
  return async (request) => {
    let current = request;
    let response = await next(current);
    for (let hops = 1; isRedirect(response, outcomes); hops++) {
      await discard(response);
      current = redirect(current, response, hops);
      response = await next(current);
    }
    return response;
  };
}

/** A browser shows of a redirect only that it was one. */
function isRedirect(
  response: Response,
  outcomes: readonly StatusPattern[],
): boolean {
  if (response.type === "opaqueredirect") return true;
  if (matchesStatus(outcomes, response.status)) return false;
  return REDIRECTS.has(response.status) && response.headers.has("location");
}

function redirect(
  request: ApiRequest,
  response: Response,
  hops: number,
): ApiRequest {
  const refuse = (detail: string) => {
    const { status, headers } = response;
    return new ApiError({ status, headers, detail }, contextOf(request));
  };
  const location = response.headers.get("location") ?? "";
  if (hops > MAX_HOPS) throw refuse("too many redirects");
  if (
    response.type === "opaqueredirect" ||
    !URL.canParse(location, request.url.href)
  ) {
    throw refuse("a redirect to an unknown place");
  }
  const url = new URL(location, request.url);
  if (url.origin !== request.url.origin) {
    throw refuse("a redirect to another origin");
  }
  const redirected = { ...request, url, ...dropBody(request, response.status) };
  if (redirected.body instanceof ReadableStream) {
    throw refuse("a redirect of a stream, which cannot be sent again");
  }
  return redirected;
}

/**
 * A POST becomes a GET on 301 and 302, and everything but HEAD on 303 (Fetch,
 * HTTP-redirect fetch).
 */
function dropBody(request: ApiRequest, status: number): Partial<ApiRequest> {
  const { method } = request;
  const becomesGet =
    status === 303
      ? method !== "HEAD"
      : method === "POST" && (status === 301 || status === 302);
  if (!becomesGet) return {};
  const kept = [...request.headers].filter(
    ([name]) => !name.startsWith("content-"),
  );
  return { method: "GET", body: undefined, headers: new Headers(kept) };
}
