import type { Body } from "./body.js";

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
 * status: `{ 404: NotFound; "5XX": Failure; default: Problem }`.
 */
export interface Operation<Params, Result, Errors = never> {
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
  /** What the body of a successful response becomes. Default: `json`. */
  readonly result?: ResultKind;
  /**
   * The header `Accept`. Default: `application/json` if the result is `json`,
   * else none.
   */
  readonly accept?: string;
  /**
   * Absolute URL, where the operation is not on the server of the default
   * environment.
   */
  readonly server?: string;
  /**
   * Any one of these is enough; `{}` among them makes it optional. Absent or
   * empty: no credential is sent.
   */
  readonly auth?: readonly SecurityRequirement[];
  readonly deprecated?: Deprecation;
  readonly [types]?: (params: Params) => { result: Result; errors: Errors };
}

/** An operation, whatever it takes and returns. */
export type AnyOperation = Operation<never, unknown, unknown>;

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
  | "deepObject";

/**
 * How one parameter is written; what is left out has OpenAPI's default for the
 * location.
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
  /** Default: true for `form`, else false. */
  readonly explode?: boolean;
  /** Query only: leaves RFC 3986's reserved characters as they are. */
  readonly allowReserved?: boolean;
  /**
   * The value is written as this media type, and `style` and `explode` do not
   * apply.
   */
  readonly mediaType?: string;
}

/** A `Blob` for `binary`, nothing for `none`. */
export type ResultKind = "json" | "text" | "binary" | "none";

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
