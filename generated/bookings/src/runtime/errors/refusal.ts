import { readBounded } from "../responses/bounded-body.js";
import { ConversionError, type Conversion } from "../conversion.js";
import { ApiError, RateLimitError } from "./errors.js";
import { isJson } from "../responses/media-type.js";
import type { AnyOperation } from "../operation.js";
import { charsetOf } from "../responses/reader.js";
import { contextOf, type ApiRequest } from "../transport/request.js";
import { readRetryAfter } from "../retry/retry-after.js";

/**
 * How much of an error's body is read: enough for a message, whatever the
 * server sends.
 */
const BOUNDS = { bytes: 64 * 1024, ms: 10_000 };

/** Makes the error for a response that is no success. */
export async function toApiError(
  operation: AnyOperation,
  request: ApiRequest,
  response: Response,
): Promise<ApiError> {
  const { status, headers } = response;
  const retryAfter = readRetryAfter(headers);
  const bytes = await readBounded(response, BOUNDS);
  const text = new TextDecoder(charsetOf(headers)).decode(bytes);
  const body = parseBody(operation, response, text);
  const fields = operation.headers?.(headers);
  const answer = { status, headers, body, ...(fields && { fields }) };
  if (status !== 429 && retryAfter === undefined) {
    return new ApiError(answer, contextOf(request));
  }
  const retryAt =
    retryAfter === undefined ? undefined : new Date(Date.now() + retryAfter);
  return new RateLimitError(answer, contextOf(request), retryAt);
}

/**
 * JSON if it says so, or looks so, and is so; else what the operation reads in
 * it, or text.
 */
function parseBody(
  operation: AnyOperation,
  response: Response,
  text: string,
): unknown {
  const { headers, status } = response;
  const { codec, errorBody } = operation;
  if (text === "") return undefined;
  const type = headers.get("content-type") ?? "";
  if (!isJson(type) && !/^\s*[[{]/.test(text)) {
    const read = errorBody?.(text, response);
    return read === undefined ? text : convert(codec, read, status);
  }
  try {
    return codec ? codec.parse(text, status) : JSON.parse(text);
  } catch (error) {
    // the error itself matters more than how its body is documented
    return error instanceof ConversionError ? JSON.parse(text) : text;
  }
}

/** What cannot be converted stays as it was read, for the same reason. */
function convert(
  codec: Conversion | undefined,
  body: unknown,
  status: number,
): unknown {
  try {
    return codec ? codec.decode(body, status) : body;
  } catch (error) {
    if (error instanceof ConversionError) return body;
    throw error;
  }
}
