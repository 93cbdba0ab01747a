import { ApiError, type ErrorContext } from "../errors/errors.js";
import { matchesStatus } from "../responses/response.js";
import type { StatusPattern } from "../responses/status-pattern.js";
import type { ApiRequest } from "./request.js";

const MAX_HOPS = 5;

/** A browser shows of a redirect only that it was one. */
export function isRedirect(
  { type, status, headers }: Response,
  outcomes: readonly StatusPattern[] | undefined,
): boolean {
  return (
    type === "opaqueredirect" ||
    (/^30[12378]$/.test(`${status}`) &&
      headers.has("location") &&
      !matchesStatus(outcomes, status))
  );
}

/**
 * The request that follows a redirect, within the origin only. A POST becomes a
 * GET on 301 and 302, and everything but HEAD on 303 (Fetch, HTTP-redirect
 * fetch).
 */
export function redirect(
  request: ApiRequest,
  { status, headers }: Response,
  hops: number,
  context: ErrorContext,
): ApiRequest {
  const { url: base, method } = request;
  const location = headers.get("location");
  const url =
    location !== null && URL.canParse(location, base.href)
      ? new URL(location, base)
      : undefined;
  const becomesGet =
    status === 303 ? method !== "HEAD" : status < 303 && method === "POST";
  const next = becomesGet ? toGet(request) : request;
  const problem =
    (hops >= MAX_HOPS && "too many redirects") ||
    (url && url.origin !== base.origin && "a redirect to another origin") ||
    (next.body instanceof ReadableStream &&
      "a redirect of a stream, which cannot be sent again");
  if (url && !problem) return { ...next, url };
  const detail = problem || "a redirect to an unknown place";
  throw new ApiError({ status, headers, detail }, context);
}

function toGet(request: ApiRequest): ApiRequest {
  const open = [...request.headers].filter(
    ([name]) => !name.startsWith("content-"),
  );
  const headers = new Headers(open);
  return { ...request, method: "GET", body: undefined, headers };
}
