import type { Answer } from "./api-promise.js";
import type { Body } from "./bodies/body.js";
import type { RetryOptions } from "./call-options.js";
import type { Connection } from "./connection.js";
import type { Conversion } from "./conversion.js";
import type { OperationServer } from "./environment.js";
import type { Reader } from "./responses/reader.js";
import type { StatusPattern } from "./responses/status-pattern.js";
import type { SecretsKeeper } from "./transport/kept-secrets.js";
import type { Limits } from "./transport/timeout.js";

/**
 * Names the member that carries the type parameters; it exists in types only.
 */
declare const types: unique symbol;

/**
 * One operation of the API, as data: what {@link send} needs to make its
 * request.
 *
 * `Params` is the object a call takes (`undefined` if it takes nothing),
 * `Result` what it resolves to, and `Errors` the documented error bodies by
 * status: `{ 404: NotFound; "5XX": Failure; default: Problem }`. `Outcomes` says
 * what comes with which status, as a union of `Outcome`, where that differs or
 * headers are documented; `Refusal` in it gives the headers of an error.
 */
export interface Operation<
  Params,
  Result,
  Errors = never,
  Outcomes = Answer<Result>,
> {
  /** `group.method`; unique in the connector. */
  readonly id: string;
  /** HTTP method, in upper case. */
  readonly method: string;
  /** Path template, beginning with a slash: `/pets/{petId}`. */
  readonly path: string;
  /**
   * The parameters by their key in `Params`. A path parameter whose key is its
   * name in the template needs no entry; every other key that has none belongs
   * to the body.
   */
  readonly params?: Readonly<Record<string, ParameterLocation | Parameter>>;
  readonly body?: Body;
  /** Set where what travels is not what callers have: dates, `bigint`. */
  readonly codec?: Conversion;
  /** What the body of a successful response becomes. Default: `json`. */
  readonly result?: ResultKind | Reader;
  /**
   * Successes, beside 204 and 205, whose body says nothing: it is not read. A 304
   * is among them where `await` gives it instead of throwing it.
   */
  readonly empty?: readonly StatusPattern[];
  /**
   * Statuses that a call resolves with though they are no 2XX. A redirect among
   * them is not followed.
   */
  readonly outcomes?: readonly StatusPattern[];
  /**
   * Reads the documented headers of a response: for callers, or `asWire`, before
   * anything is converted.
   */
  readonly headers?: (
    headers: Headers,
    asWire?: boolean,
  ) => Readonly<Record<string, unknown>>;
  /**
   * Reads the body of an error that is no JSON, and its numbers by `toNumber`;
   * `undefined` if it cannot.
   * Default: it stays text.
   */
  readonly errorBody?: (
    text: string,
    response: Response,
    toNumber?: Conversion["toNumber"],
  ) => unknown;
  /**
   * The header `Accept`. Default: `application/json` if the result is `json`,
   * else none.
   */
  readonly accept?: string;
  /**
   * `ownServer(…)`, where the operation is not on the server of an environment.
   */
  readonly server?: OperationServer;
  /**
   * Fills the parameters that are the connection's, and no caller's: asked for
   * every call.
   */
  readonly internal?: InternalParameters;
  /**
   * Any one of these is enough; `{}` among them makes it optional. Absent or
   * empty: no credential is sent.
   */
  readonly auth?: readonly SecurityRequirement[];
  readonly deprecated?: Deprecation;
  /** How failed tries are repeated, where this is not as usual. */
  readonly retry?: RetryOptions;
  /** Milliseconds that one try may take, where not as long as usual. */
  readonly timeoutMs?: number;
  /** Milliseconds that the whole call may take. */
  readonly totalTimeoutMs?: number;
  /**
   * Name of the header that makes repetitions have one effect. Every call gets a
   * key of its own, unless the caller gives one.
   */
  readonly idempotencyKey?: string;
  /**
   * Whether a request has one effect however often it is sent. Default: as its
   * method has it (RFC 9110, section 9.2.2).
   */
  readonly idempotent?: boolean;
  /** How often it may be called, as the API declares it. */
  readonly rateLimits?: readonly RateLimit[];
  readonly [types]?: (params: Params) => {
    result: Result;
    errors: Errors;
    outcomes: Outcomes;
  };
}

/** An operation, whatever it takes and returns. */
export type AnyOperation = Operation<never, unknown, unknown, unknown>;

/** Makes a validated operation of an operation. */
export type Validate = <Validated extends AnyOperation>(
  operation: Validated,
) => Validated;

/** What the connection has for an operation. */
export type InternalParameters = (
  operation: AnyOperation,
  connection: OptionSource,
  limits: Limits,
) => Promise<InternalValues>;

/** Adds secret values to what is sent of a request. */
export type AddSecrets = (
  sent: SecretsKeeper & { readonly url: URL; readonly headers: Headers },
) => void;

/** Values of parameters that are no caller's. */
export interface InternalValues {
  readonly filled: readonly FilledParameter[];
  /** Adds those that are secret, where nobody sees them but the server. */
  readonly addSecrets?: AddSecrets;
}

/** A connection with the options that its API asks for. */
export interface OptionSource extends Connection {
  readonly options: Readonly<Record<string, unknown>>;
}

/** A parameter and its value. */
export interface FilledParameter {
  /** On the wire. */
  readonly name: string;
  readonly value: unknown;
  readonly parameter: Parameter;
}

/**
 * Writes a parameter, encoded for its place: what stands for the placeholder of a
 * path, `name=value` pairs of a query or a cookie, the value of a header.
 * `undefined` where there is nothing to write.
 *
 * @throws {ArgumentError} if the value cannot be written.
 */
export type WriteParameter = (argument: FilledParameter) => string | undefined;

/** So many requests in each window of time. */
export interface RateLimit {
  readonly limit: number;
  readonly windowMs: number;
  /**
   * Operations whose limits have the same name share one count. Default: the
   * operation has its own.
   */
  readonly name?: string;
}

export type ParameterLocation = "path" | "query" | "header" | "cookie";

/** The styles of OpenAPI, and `tabDelimited` for Swagger 2.0's `tsv`. */
export type ParameterStyle =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "tabDelimited"
  | "deepObject"
  | "cookie";

/**
 * How one parameter is written; what is left out has OpenAPI's default for the
 * location. Without `write` it is a scalar, or a list of them, and nothing but
 * the location and the name is heeded.
 */
export interface Parameter {
  readonly in: ParameterLocation;
  /** Name on the wire. Default: the key. */
  readonly name?: string;
  /**
   * Default: `form` in query and cookie, `simple` in path and header. A path
   * takes an object only if this or `explode` is set.
   */
  readonly style?: ParameterStyle;
  /** Default: true for `form` and `cookie`, else false. */
  readonly explode?: boolean;
  /**
   * Leaves RFC 3986's reserved characters and percent-encoded triples as they
   * are, save for those that would end the value: `/`, `?` and `#` in a path,
   * `&` and `#` in a query, `;` and `,` in a cookie. Headers are never encoded.
   */
  readonly allowReserved?: boolean;
  /**
   * The value is written as this media type, and `style` and `explode` do not
   * apply.
   */
  readonly mediaType?: string;
  /**
   * Writes it where that takes more: `styled`, `content`, `cookie`,
   * `querystring(…)`.
   */
  readonly write?: WriteParameter;
}

/** Other bodies are read by a {@link Reader}. */
export type ResultKind = "json" | "none";

/** All of these together: scheme → scopes. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

/** That an operation is deprecated, and what its description says about it. */
export interface Deprecation {
  /** Version or date since which it is deprecated. */
  readonly since?: string;
  /** Date on which it stops working. */
  readonly sunset?: string;
  /** What to use instead. */
  readonly replacement?: string;
}
