import { readRequestId } from "../responses/request-id.js";
import { hideSecrets, type Unquoted } from "./hide-secrets.js";
import { safeCause } from "./safe-cause.js";

/**
 * What every error knows about the call that failed; what it must not quote it
 * does not keep.
 */
export interface ErrorContext extends Unquoted {
  readonly operationId: string;
  /** How many requests were sent. */
  readonly attempts: number;
}

/**
 * Why a failure that may pass was not tried again: the body was a stream, the
 * server may have acted on a request that is not idempotent, the server asked
 * for a wait that is too long, the call has no time left for it, too many calls
 * of this client failed (retries would only add to the load), or a circuit
 * breaker is open.
 */
export type NotRetried =
  | "stream_not_replayable"
  | "not_idempotent"
  | "retry_after_too_long"
  | "out_of_time"
  | "retry_budget_empty"
  | "circuit_open";

/**
 * The call itself is wrong: a value that cannot be sent, a param that does not
 * exist, an unknown environment. Nothing was sent.
 */
export class ArgumentError extends TypeError {
  readonly code = "invalid_argument";
  override get name(): string {
    return "ArgumentError";
  }
}

/**
 * A call that failed. What it shows when it is printed or turned into JSON
 * never holds a credential, a header or a body: those are readable only by
 * name.
 */
export abstract class ConnectorError extends Error {
  abstract readonly code: string;
  /** `pets.get` */
  readonly operationId: string;
  /** How many requests were sent. */
  readonly attempts: number;
  /** Set if the failure would have been retried but for this. */
  declare notRetried?: NotRetried;
  /** Milliseconds that the call waited between its tries, if it made several. */
  declare waitedMs?: number;
  /** Of the last response, if the call made several tries and had one. */
  declare lastStatus?: number;

  constructor(message: string, context: ErrorContext, options?: ErrorOptions) {
    super(`[${context.operationId}] ${message}`, options);
    this.operationId = context.operationId;
    this.attempts = context.attempts;
  }

  /**
   * Name, message and the printable members: no cause, stack, headers or body.
   */
  toJSON(): Record<string, unknown> {
    const { name, message } = this;
    return Object.assign({ name, message }, this) as {};
  }
}

/** What the server answered, as far as it is known. */
export interface ErrorResponse {
  /** As in `fetch`, 0 where no status is known. */
  readonly status: number;
  readonly headers: Headers;
  /** Parsed if it is JSON, else text; `undefined` if it is empty. */
  readonly body?: unknown;
  /** The documented headers, decoded. */
  readonly fields?: unknown;
  /**
   * Said instead of nothing where the status alone does not tell what is wrong.
   */
  readonly detail?: string;
  /** What the server says is wrong. */
  readonly message?: string;
}

/** A call that failed though the server has answered. */
abstract class AnsweredError extends ConnectorError {
  /** 0 where this try was not sent: see `RateLimitError`. */
  readonly status: number;
  /** The server's own id for the request, to quote to its support. */
  readonly requestId: string | undefined;

  constructor(response: ErrorResponse, context: ErrorContext) {
    const { status, headers, detail, message } = response;
    const id = readRequestId(headers, (text) => hideSecrets(text, context));
    const said = message ? `: ${message}` : "";
    const title = status ? `HTTP ${status}${said}` : detail;
    const facts = [id, countAttempts(context), status && detail];
    super(`${title} (${facts.filter(Boolean).join(", ")})`, context);
    this.status = status;
    this.requestId = id;
  }
}

/**
 * The server answered with a status that is no success; or, in a
 * `RateLimitError`, it has said before that it would not take the call now.
 */
export class ApiError<Body = unknown, Fields = object> extends AnsweredError {
  readonly code: "api_error" | "rate_limited" = "api_error";
  readonly #response: ErrorResponse;

  constructor(response: ErrorResponse, context: ErrorContext) {
    super(response, context);
    this.#response = response;
  }

  override get name(): string {
    return "ApiError";
  }

  /** Headers of the response. */
  get headers(): Headers {
    return this.#response.headers;
  }

  /**
   * The documented headers by their documented names, decoded; one that did not
   * come, or is not what it should be, is absent.
   */
  get fields(): Fields {
    return (this.#response.fields ?? {}) as Fields;
  }

  /**
   * Body of the response, at most its first 64 KiB: parsed if it is JSON, else
   * text; `undefined` if it is empty.
   */
  get body(): Body {
    return this.#response.body as Body;
  }
}

function countAttempts({ attempts }: ErrorContext): string {
  return `${attempts} attempt${attempts === 1 ? "" : "s"}`;
}

/**
 * The server refused the call for now: status 429, or any that says with
 * `Retry-After` when to come back. Status 0, without headers or body: a rate
 * limiter did not send it, because it would have had to wait for too long.
 */
export class RateLimitError<Body = unknown, Fields = object> extends ApiError<
  Body,
  Fields
> {
  override readonly code = "rate_limited";
  /** When to come back, if it is known. */
  readonly retryAt: Date | undefined;

  constructor(
    response: ErrorResponse,
    context: ErrorContext,
    retryAt: Date | undefined,
  ) {
    super(response, context);
    this.retryAt = retryAt;
  }

  override get name(): string {
    return "RateLimitError";
  }
}

/**
 * No complete response arrived: the connection failed, or broke. `cause` is the
 * platform's own error, unless that quotes what may be secret.
 */
export class NetworkError extends ConnectorError {
  readonly code: "network_error" | "timeout" = "network_error";
  /** Set by a circuit breaker that is open: when to come back. */
  declare retryAt?: Date;

  constructor(message: string, context: ErrorContext, options?: ErrorOptions) {
    const safe = options && { cause: safeCause(options.cause) };
    super(`${message} (${countAttempts(context)})`, context, safe);
  }

  override get name(): string {
    return "NetworkError";
  }
}

/** A try took longer than `timeoutMs`, its body included. */
export class TimeoutError extends NetworkError {
  override readonly code = "timeout";
  override get name(): string {
    return "TimeoutError";
  }
}

/** The caller's signal was aborted; `cause` is its reason. */
export class AbortError extends ConnectorError {
  readonly code = "aborted";
  override get name(): string {
    return "AbortError";
  }
}

/** There is no usable credential for the operation. */
export class AuthError extends ConnectorError {
  readonly code: "auth_error" | "reauth_required" = "auth_error";
  /**
   * Set where the authorization server failed for now: when it is asked again at
   * the earliest.
   */
  declare retryAt?: Date;

  override get name(): string {
    return "AuthError";
  }
}

/**
 * The credential was revoked or has expired for good: a person must connect
 * again.
 */
export class ReauthRequired extends AuthError {
  override readonly code = "reauth_required";
  override get name(): string {
    return "ReauthRequired";
  }
}

/**
 * A successful response whose body is not what it should be. The message never
 * quotes the body.
 */
export class DecodeError extends AnsweredError {
  readonly code = "decode_error";

  constructor(message: string, response: ErrorResponse, context: ErrorContext) {
    const { status, headers } = response;
    // it may name what the server has named: a type, a key
    const detail = hideSecrets(message, context);
    super({ status, headers, detail }, context);
  }

  override get name(): string {
    return "DecodeError";
  }
}

/** A delivery whose signature does not match its bytes. */
export class SignatureError extends ConnectorError {
  readonly code = "signature_error";
  override get name(): string {
    return "SignatureError";
  }
}
