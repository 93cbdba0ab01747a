import type { Connection } from "../connection.js";
import type { Credential } from "../credentials/credential.js";
import { discard } from "../responses/bounded-body.js";
import type { StatusPattern } from "../responses/status-pattern.js";
import type { Next } from "./interceptor.js";
import { isRedirect, redirect } from "./redirect.js";
import type { ApiRequest, SignedRequest } from "./request.js";
import { transport } from "./transport.js";

/** What the requests of one call have in common behind the interceptors. */
export interface Delivery {
  readonly credentials: readonly Credential[];
  readonly connection: Connection;
  /** Default: `globalThis.fetch`. */
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly outcomes: readonly StatusPattern[] | undefined;
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
  if (!request.signal.aborted) call.begin();
  let current = request;
  for (let hops = 0; ; hops++) {
    // each hop is signed anew: a signature can be that of the URL
    const response = await (call.renew
      ? call.renew(current)
      : sendSigned(call, current));
    if (!isRedirect(response, call.outcomes)) return response;
    await discard(response);
    current = redirect(current, response, hops);
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
  const { credentials, connection, fetch } = call;
  const secrets = call.sent?.secrets;
  call.sent = request;
  if (credentials.length === 0) return transport(request, fetch);
  const url = new URL(request.url);
  const headers = new Headers(request.headers);
  const sent: SignedRequest = { ...request, url, headers, secrets };
  for (const credential of credentials) {
    const pending = credential.authorize(sent, connection);
    if (pending) await pending;
  }
  call.sent = sent;
  const response = await transport(sent, fetch);
  // the URL of a response tells no key to who logs it
  const value = request.url.href;
  if (url.href !== value) {
    Reflect.defineProperty(response, "url", { value, configurable: true });
  }
  return response;
}
