import { readBounded } from "./bounded-body.js";
import { ApiError, RateLimitError } from "./errors.js";
import { isJson } from "./media-type.js";
import { contextOf, type ApiRequest } from "./request.js";
import { readRetryAfter } from "./retry-after.js";

/**
 * How much of an error's body is read: enough for a message, whatever the
 * server sends.
 */
const BOUNDS = { bytes: 64 * 1024, ms: 10_000 };

/** Makes the error for a response that is no success. */
export async function toApiError(
  request: ApiRequest,
  response: Response,
): Promise<ApiError> {
  const { status, headers } = response;
  const retryAfter = readRetryAfter(headers);
  const text = new TextDecoder().decode(await readBounded(response, BOUNDS));
  const answer = { status, headers, body: parseBody(headers, text) };
  if (status !== 429 && retryAfter === undefined) {
    return new ApiError(answer, contextOf(request));
  }
  const retryAt =
    retryAfter === undefined ? undefined : new Date(Date.now() + retryAfter);
  return new RateLimitError(answer, contextOf(request), retryAt);
}

/** JSON if it says so, or looks so, and is so; else text. */
function parseBody(headers: Headers, text: string): unknown {
  if (text === "") return undefined;
  const type = headers.get("content-type") ?? "";
  if (!isJson(type) && !/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
