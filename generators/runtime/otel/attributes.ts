import type { Attributes } from "@opentelemetry/api";
import { nameFailure } from "../interceptors/name-failure.js";
import { ApiError } from "../errors/errors.js";
import { matchesStatus } from "../responses/response.js";
import type { ApiRequest } from "../transport/request.js";

/** RFC 9110, PATCH (RFC 5789) and QUERY. */
export const KNOWN_METHODS: readonly string[] = [
  "CONNECT",
  "DELETE",
  "GET",
  "HEAD",
  "OPTIONS",
  "PATCH",
  "POST",
  "PUT",
  "QUERY",
  "TRACE",
];

/** What is told of a request in spans and metrics alike. */
export function describeRequest(
  { method, url, operation }: ApiRequest,
  known: readonly string[],
): Attributes {
  return {
    "http.request.method": known.includes(method) ? method : "_OTHER",
    "server.address": url.hostname.replace(/^\[|\]$/g, ""),
    "server.port": Number(url.port) || (url.protocol === "http:" ? 80 : 443),
    "url.template": operation.path,
  };
}

/** `GET /pets/{petId}` */
export function nameSpan(told: Attributes): string {
  const method = told["http.request.method"];
  return `${method === "_OTHER" ? "HTTP" : method} ${told["url.template"]}`;
}

/** What is told of a request in its span alone. */
export function describeTry(
  { method, attempt }: ApiRequest,
  url: string,
  known: readonly string[],
): Attributes {
  return {
    "url.full": url,
    ...(!known.includes(method) && { "http.request.method_original": method }),
    ...(attempt > 1 && { "http.request.resend_count": attempt - 1 }),
  };
}

/**
 * What is told of a response. A status from 400 on is an error, unless calls of
 * the operation resolve with it.
 */
export function describeResponse(
  { operation }: ApiRequest,
  { status }: Response,
): Attributes {
  const isError =
    status >= 400 && !matchesStatus(operation.outcomes ?? [], status);
  return {
    "http.response.status_code": status,
    ...(isError && { "error.type": String(status) }),
  };
}

/** What is told of a try that ended without a response for the caller. */
export function describeFailure(
  { signal }: ApiRequest,
  error: unknown,
): Attributes {
  return {
    // of a redirect that is not followed; 0 is that of no response
    ...(error instanceof ApiError &&
      error.status > 0 && { "http.response.status_code": error.status }),
    "error.type": nameFailure(error, signal),
  };
}
