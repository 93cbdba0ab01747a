import { NetworkError, type ErrorContext } from "../errors/errors.js";
import { findFailureCode } from "../retry/network-failure.js";
import type { ApiRequest } from "./request.js";

/**
 * `duplex` is a member of Fetch's RequestInit that not every type library knows
 * yet.
 */
interface Init extends RequestInit {
  duplex?: "half";
}

/** A request, in terms of `fetch`. */
export function toInit({ method, headers, body, signal }: ApiRequest): Init {
  const init: Init = { method, headers, signal, redirect: "manual" };
  if (body instanceof ReadableStream) {
    init.duplex = "half";
    // `fetch` holds its lock when it is aborted, and may even read on
    init.body = body.pipeThrough(new TransformStream(), { signal });
  } else if (body !== undefined) init.body = body;
  return init;
}

/** What it means that a `fetch` failed. */
export function toNetworkError(
  cause: unknown,
  context: ErrorContext,
): NetworkError {
  const code = findFailureCode(cause);
  const message = code ? `no response: ${code}` : "no response";
  return new NetworkError(message, context, { cause });
}
