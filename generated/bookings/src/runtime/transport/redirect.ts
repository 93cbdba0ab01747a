import { ApiError } from "../errors/errors.js";
import { matchesStatus } from "../responses/response.js";
import type { StatusPattern } from "../responses/status-pattern.js";
import { contextOf, type ApiRequest, type SignedRequest } from "./request.js";

const MAX_HOPS = 5;

/** A browser shows of a redirect only that it was one. */
export function isRedirect(
  { type, status, headers }: Response,
  outcomes: readonly StatusPattern[] | undefined,
): boolean {
  if (type === "opaqueredirect") return true;
  return (
    [301, 302, 303, 307, 308].includes(status) &&
    headers.has("location") &&
    !matchesStatus(outcomes, status)
  );
}

/** The request that follows a redirect, within the origin only. */
export function redirect(
  request: ApiRequest,
  { status, headers }: Response,
  hops: number,
  sent: SignedRequest = request,
): ApiRequest {
  const { url: base } = request;
  const location = headers.get("location");
  const redirected = { ...request, ...dropBody(request, status) };
  const url =
    location !== null && URL.canParse(location, base.href)
      ? new URL(location, base)
      : undefined;
  const detail =
    (hops >= MAX_HOPS && "too many redirects") ||
    (!url && "a redirect to an unknown place") ||
    (url?.origin !== base.origin && "a redirect to another origin") ||
    (redirected.body instanceof ReadableStream &&
      "a redirect of a stream, which cannot be sent again") ||
    "";
  if (url && !detail) return { ...redirected, url };
  throw new ApiError({ status, headers, detail }, contextOf(sent));
}

/**
 * A POST becomes a GET on 301 and 302, and everything but HEAD on 303 (Fetch,
 * HTTP-redirect fetch).
 */
function dropBody(
  { method, headers }: ApiRequest,
  status: number,
): Partial<ApiRequest> {
  const isKept = status === 303 ? method === "HEAD" : method !== "POST";
  if (isKept || status > 303) return {};
  const kept = [...headers].filter(([name]) => !name.startsWith("content-"));
  return { method: "GET", body: undefined, headers: new Headers(kept) };
}
