import type { ApiRequest } from "./request.js";

/**
 * A URL that a server gave, without what was added to the request that it
 * answers to prove who is calling: names in the query, segments of the path. The
 * next request gets that anew; a URL that is kept, or logged, has nothing of it.
 *
 * @param sent What the server got, if it was asked at all.
 * @param response Its URL is that of the request, as everybody may see it.
 */
export function withoutProofs(
  url: string,
  sent: Pick<ApiRequest, "url"> | undefined,
  response: Response,
): string {
  if (!sent) return url;
  const found = new URL(url);
  const shown = response.url ? new URL(response.url) : sent.url;
  for (const name of new Set(sent.url.searchParams.keys())) {
    // who deletes what is not there changes how all else is written
    if (!shown.searchParams.has(name) && found.searchParams.has(name)) {
      found.searchParams.delete(name);
    }
  }
  const secret = sent.url.pathname.split("/");
  const open = shown.pathname.split("/");
  const segments = found.pathname.split("/");
  found.pathname = segments
    .flatMap((one, at) => (one === secret[at] ? (open[at] ?? []) : one))
    .join("/");
  return found.href;
}
