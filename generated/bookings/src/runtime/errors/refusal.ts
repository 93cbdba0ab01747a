import type { AnyOperation } from "../operation.js";
import { readStart } from "../responses/bounded-body.js";
import { decoderOf } from "../responses/decoder.js";
import { decodePieces } from "../responses/pieces.js";
import { isJson } from "../responses/media-type.js";
import { readRetryAfter } from "../retry/retry-after.js";
import type { Sent } from "../transport/kept-secrets.js";
import { ApiError, RateLimitError, type ErrorContext } from "./errors.js";
import { hideSecrets } from "./hide-secrets.js";
import { findServerMessage } from "./server-message.js";

/** How long an error's body is read for: its status is known without it. */
const PATIENCE_MS = 10_000;

/** Characters of what the server says that the message quotes. */
const LONGEST_MESSAGE = 200;

/** A call that was refused. */
export interface RefusedCall extends ErrorContext {
  readonly operation: AnyOperation;
  /** What was sent last. */
  readonly sent?: Sent;
  readonly limits: { readonly timeoutMs: number };
}

/** Makes the error for a response that is no success. */
export async function toApiError(
  call: RefusedCall,
  response: Response,
): Promise<ApiError> {
  const { operation, limits, sent: context = call } = call;
  const { status, headers } = response;
  const retryAfter = readRetryAfter(headers);
  const ms = Math.min(PATIENCE_MS, limits.timeoutMs);
  // enough for a message, whatever the server sends
  const bounds = { bytes: 64 * 1024, ms };
  const text = await decodePieces(
    (take) => readStart(response, bounds, take),
    decoderOf(headers),
  );
  const body = parseBody(operation, response, text);
  const fields = operation.headers?.(headers);
  const said = findServerMessage(body) ?? "";
  // in this order: what is cut off, or has other blanks, is not found any more
  const message = hideSecrets(said, context)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_MESSAGE);
  const answer = { status, headers, body, fields, message };
  const retryAt =
    retryAfter === undefined ? undefined : new Date(Date.now() + retryAfter);
  return status === 429 || retryAt
    ? new RateLimitError(answer, context, retryAt)
    : new ApiError(answer, context);
}

/**
 * JSON if it says so, or looks so, and is so; else what the operation reads in
 * it, or text. What cannot be converted stays as it was read: the error itself
 * matters more than how its body is documented.
 */
function parseBody(
  { codec, errorBody }: AnyOperation,
  response: Response,
  text: string,
): unknown {
  let body: unknown = text || undefined;
  try {
    const type = response.headers.get("content-type") ?? "";
    if (isJson(type) || /^\s*[[{]/.test(text)) {
      body = JSON.parse(text);
      if (codec) body = codec.parse(text, response);
    } else if (text && errorBody) {
      body = errorBody(text, response) ?? text;
      const exact = codec && errorBody(text, response, codec.toNumber);
      if (exact !== undefined) body = codec?.decode(exact, response);
    }
  } catch {
    // what was read before is what there is
  }
  return body;
}
