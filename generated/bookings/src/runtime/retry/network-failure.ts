/** The request never left: even one that is not idempotent can be repeated. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** The connection broke: the server may have acted on the request. */
const BROKEN: ReadonlySet<string> = new Set([
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "UND_ERR_SOCKET",
]);

/** How far `cause` is followed, as it can be circular. */
const DEPTH = 10;

/**
 * The code of what lies below a failed `fetch`: `ECONNRESET`. Only Node and
 * what is like it have one; elsewhere a request has to count as sent.
 */
export function findFailureCode(error: unknown): string | undefined {
  let current = error;
  for (let depth = 0; depth < DEPTH; depth++) {
    if (!(current instanceof Error)) return undefined;
    if ("code" in current && isFailureCode(current.code)) return current.code;
    current = current.cause;
  }
  return undefined;
}

/**
 * A `DOMException` has a number, and our own codes are in lower case. It is one
 * word: a message quotes it.
 */
function isFailureCode(code: unknown): code is string {
  return typeof code === "string" && /^[A-Z]\w{0,60}$/.test(code);
}

/**
 * Whether a failure may pass; one without a code is an unspecific `fetch
 * failed`.
 */
export function isTransient(code: string | undefined): boolean {
  return code === undefined || NEVER_SENT.has(code) || BROKEN.has(code);
}

export function wasNeverSent(code: string | undefined): boolean {
  return code !== undefined && NEVER_SENT.has(code);
}
