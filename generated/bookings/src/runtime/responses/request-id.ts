/** Where servers put their id for a request, most usual first. */
const HEADERS = [
  "x-request-id",
  "request-id",
  "x-amzn-requestid",
  "x-amz-request-id",
  "x-ms-request-id",
  "x-github-request-id",
  "x-correlation-id",
] as const;

/**
 * The server's id for a request, without what is hidden of it, and cut to a
 * length that fits into a message.
 */
export function readRequestId(
  headers: Headers,
  hide: (text: string) => string,
): string | undefined {
  for (const name of HEADERS) {
    const id = headers.get(name);
    // in this order: half a secret is not found, and is one all the same
    if (id) return hide(id).slice(0, 128);
  }
  return undefined;
}
