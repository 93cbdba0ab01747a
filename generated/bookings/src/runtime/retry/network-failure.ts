/** The request never left: even one that is not idempotent can be repeated. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** The connection broke: the server may have acted on the request. */
const BROKEN = /^(ECONNRESET|EPIPE|ETIMEDOUT|UND_ERR_SOCKET)$/;

/** An error and what lies below it, ten at most: `cause` can be circular. */
export function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  let current = error;
  while (current instanceof Error && causes.length < 10) {
    causes.push(current);
    current = current.cause;
  }
  return causes;
}

/**
 * The code of what lies below a failed `fetch`: `ECONNRESET`. Only Node and
 * what is like it have one; elsewhere a request has to count as sent.
 */
export function findFailureCode(error: unknown): string | undefined {
  return causesOf(error)
    .map((cause) => "code" in cause && cause.code)
    .find(isFailureCode);
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
  return code === undefined || NEVER_SENT.test(code) || BROKEN.test(code);
}

export function wasNeverSent(code: string | undefined): boolean {
  return NEVER_SENT.test(code ?? "");
}
