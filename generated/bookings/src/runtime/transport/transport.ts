import { discard } from "../responses/bounded-body.js";
import { NetworkError } from "../errors/errors.js";
import { findFailureCode } from "../retry/network-failure.js";
import { contextOf, hrefOf, type ApiRequest } from "./request.js";

/** The innermost step: one `fetch`. */
export async function transport(
  request: ApiRequest,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Response> {
  request.signal.throwIfAborted();
  let response: Response;
  try {
    response = await fetch(hrefOf(request), toInit(request));
  } catch (cause) {
    const code = findFailureCode(cause);
    const message = code ? `no response: ${code}` : "no response";
    throw new NetworkError(message, contextOf(request), { cause });
  }
  // a `fetch` that does not heed the signal is late: nobody waits any more
  if (request.signal.aborted) await discard(response);
  return response;
}

/**
 * `duplex` is a member of Fetch's RequestInit that not every type library knows
 * yet.
 */
interface Init extends RequestInit {
  duplex?: "half";
}

function toInit({ method, headers, body, signal }: ApiRequest): Init {
  const init: Init = { method, headers, signal, redirect: "manual" };
  if (body !== undefined) init.body = body;
  if (body instanceof ReadableStream) init.duplex = "half";
  return init;
}
