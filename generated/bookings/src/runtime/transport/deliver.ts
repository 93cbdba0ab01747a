import type { Delivery } from "../credentials/credential.js";
import { hideSecrets } from "../errors/hide-secrets.js";
import { discard } from "../responses/bounded-body.js";
import { isRedirect, redirect } from "./redirect.js";
import type { ApiRequest, SentRequest } from "./request.js";
import { toInit, toNetworkError } from "./fetch-terms.js";

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
  const { renewal: exchange = sendSigned } = call.route;
  let current = request;
  for (let hops = 0; ; hops++) {
    // each hop is signed anew: a signature can be that of the URL
    const response = await exchange(call, current);
    const { sent = call } = call;
    if (!isRedirect(response, call.operation.outcomes)) {
      const { href } = current.url;
      // a server can write into a URL what it was told
      const tells = hops > 0 && hideSecrets(href, sent) !== href;
      // the URL of a response tells no key to who logs it
      if (tells || call.sent?.url.href !== href) {
        const value = tells ? request.url.href : href;
        Reflect.defineProperty(response, "url", { value, configurable: true });
      }
      return response;
    }
    await discard(response);
    current = redirect(current, response, hops, sent);
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
  const { route, settings, fetch = globalThis.fetch } = call;
  const { signal, url, headers, attempt: attempts } = request;
  const sent: SentRequest = {
    ...request,
    attempts,
    url: new URL(url.href),
    headers: new Headers(headers),
    secrets: call.sent?.secrets,
  };
  for (const credential of route.credentials) {
    const pending = credential.authorize(sent, settings);
    if (pending) await pending;
  }
  call.addSecrets?.(sent);
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
  return response;
}
