import { ApiError, type ErrorContext } from "../errors/errors.js";
import { hideSecrets } from "../errors/hide-secrets.js";
import { valueAt } from "../json/at-path.js";
import type { OperationState } from "./operation-state.js";
import type { Told } from "./places.js";
import type { Polling } from "./polling.js";

/** An operation that was begun, and ended without a result. */
export interface FailedOperation<Body = unknown> extends ApiError<Body> {
  readonly outcome: "failed" | "canceled";
}

/**
 * Whether an error says that an operation failed or was cancelled after it had
 * begun; `body` is what the server says of it.
 */
export function isFailedOperation(error: unknown): error is FailedOperation {
  return error instanceof ApiError && "outcome" in error;
}

/**
 * The error of an operation that failed. Its message has the server's words for
 * state and cause, where they are words; everything else is in the body.
 */
export function toFailure(
  { phase, word }: OperationState,
  { data, response, sent }: Told,
  { id, polling }: { readonly id: string; readonly polling: Polling },
): ApiError {
  const path = polling.error ?? "error";
  const own = path === "" ? data : valueAt(data, path);
  const body = own ?? data;
  const context: ErrorContext = sent ?? { operationId: id, attempts: 1 };
  const words = [word, causeOf(body)].filter(
    (text) => isWord(text) && hideSecrets(text, context) === text,
  );
  const what = phase === "canceled" ? "was canceled" : "failed";
  const detail = `the operation ${[what, ...new Set(words)].join(", ")}`;
  const { status, headers } = response;
  const error = new ApiError({ status, headers, body, detail }, context);
  return Object.assign(error, {
    outcome: phase === "canceled" ? "canceled" : "failed",
  });
}

const CAUSES = ["code", "errorCode", "status", "reason"];

function causeOf(body: unknown): string | undefined {
  const found = CAUSES.map((name) => valueAt(body, name)).find(
    (value) => typeof value === "string" || typeof value === "number",
  );
  return found === undefined ? undefined : String(found);
}

/** A code, and no text that might quote what was sent. */
function isWord(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_.-]{1,64}$/.test(text);
}
