import type { Connection } from "../connection.js";
import type { Credential } from "../credentials/credential.js";
import { hideSecrets } from "../errors/hide-secrets.js";
import type { AnyOperation } from "../operation.js";
import { discard } from "../responses/bounded-body.js";
import type { Next } from "./interceptor.js";
import { isRedirect, redirect } from "./redirect.js";
import type { ApiRequest, SignedRequest } from "./request.js";
import { toInit, toNetworkError } from "./fetch-terms.js";

/** What the requests of one call have in common behind the interceptors. */
export interface Delivery {
  readonly credentials: readonly Credential[];
  readonly operation: Pick<AnyOperation, "outcomes">;
  readonly settings: Connection;
  /** Default: `globalThis.fetch`. */
  readonly fetch: typeof globalThis.fetch | undefined;
  /** Set where a credential can be renewed. */
  renew: Next | undefined;
  /** Starts the time of a try, when it is really sent. */
  begin: (timeoutMs?: number) => void;
  /** What was sent last, with its proofs; nobody else sees it. */
  sent: SignedRequest | undefined;
}

/**
 * Sends a request, and follows redirects within the origin only: `fetch` itself
 * would take a credential in a header of the API's own along to another one. A
 * redirect that the caller wants as it is (`outcomes`) is not followed.
 *
 * A function of the call, and not made for it: closures cost more than all else
 * here.
 */
export async function deliver(
  call: Delivery,
  request: ApiRequest,
): Promise<Response> {
  call.begin();
  let current = request;
  for (let hops = 0; ; hops++) {
    // each hop is signed anew: a signature can be that of the URL
    const response = await (call.renew
      ? call.renew(current)
      : sendSigned(call, current));
    if (!isRedirect(response, call.operation.outcomes)) {
      const url = current.url.href;
      // a server can write into a URL what it was told
      if (hops && hideSecrets(url, call.sent ?? {}) !== url) {
        nameUrl(response, request.url.href);
      }
      return response;
    }
    await discard(response);
    current = redirect(current, response, hops, call.sent);
  }
}

/**
 * Adds credentials to a copy of the request: whoever made it does not get to see
 * them.
 */
export async function sendSigned(
  call: Delivery,
  request: ApiRequest,
): Promise<Response> {
  const { credentials, settings, fetch = globalThis.fetch } = call;
  const { signal } = request;
  const value = request.url.href;
  const sent: SignedRequest = {
    ...request,
    url: new URL(value),
    headers: new Headers(request.headers),
    secrets: call.sent?.secrets,
  };
  for (const credential of credentials) {
    const pending = credential.authorize(sent, settings);
    if (pending) await pending;
  }
  call.sent = sent;
  signal.throwIfAborted();
  let response: Response;
  try {
    response = await fetch(sent.url.href, toInit(sent));
  } catch (cause) {
    throw toNetworkError(cause, sent);
  }
  // a `fetch` that does not heed the signal is late: nobody waits any more
  if (signal.aborted) await discard(response);
  // the URL of a response tells no key to who logs it
  if (sent.url.href !== value) nameUrl(response, value);
  return response;
}

function nameUrl(response: Response, value: string): void {
  Reflect.defineProperty(response, "url", { value, configurable: true });
}
