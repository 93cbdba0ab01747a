import type { Answer } from "../api-promise.js";
import type { Operation } from "../operation.js";

/** The statuses of success that are registered (RFC 9110, section 15.3). */
export type SuccessStatus =
  200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;

/** Those of redirection (RFC 9110, section 15.4). */
export type RedirectStatus = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;

/**
 * What a call can come back with: the data of these statuses, and the
 * documented headers, decoded. `ContentType` is said where it tells outcomes of
 * one status apart.
 */
export interface Outcome<
  Status extends number,
  Data,
  Fields = object,
  ContentType extends string = string,
> extends Answer<Data> {
  readonly status: Status;
  readonly contentType: ContentType;
  /**
   * The documented headers by their documented names; one that did not come, or
   * is not what it should be, is absent.
   */
  readonly headers: Fields;
}

/** The documented headers of an error. Exists in types only. */
export interface Refusal<Status extends number | string, Fields> {
  readonly refused: Status;
  readonly headers: Fields;
}

export type AnyRefusal = Refusal<number | string, unknown>;

/** The outcomes of an operation: `Outcomes<typeof pets.create>`. */
export type Outcomes<AnyOperation> =
  AnyOperation extends Operation<never, unknown, unknown, infer All>
    ? Exclude<All, AnyRefusal>
    : never;
