import type { Answer } from "../api-promise.js";
import type { CallOptions } from "../call-options.js";
import type { Conversion } from "../conversion.js";
import type { Operation, ResultKind } from "../operation.js";
import type { Reader } from "../responses/reader.js";

/** Names the member that carries the type parameter; it exists in types only. */
declare const final: unique symbol;

/**
 * How an operation that goes on behind its first answer is followed: the value
 * of `longRunning` in a literal. What is left out is found in the answers.
 */
export interface Polling<Final = unknown> {
  /**
   * Header of the answer that has the URL where the operation tells its state.
   * Default: `Operation-Location`, else `Azure-AsyncOperation`; failing those,
   * `Location` is where the result will be.
   */
  readonly header?: string;
  /** Path of that URL in the answer. */
  readonly url?: string;
  /**
   * Template of that URL's path, filled from the answer: `{id}` is one segment,
   * `{+name}` may be several.
   */
  readonly path?: string;
  /** Paths in the answer of what fills the template. Default: the same name. */
  readonly values?: Readonly<Record<string, string>>;
  /**
   * Path of the state: text, or a flag that is true in the end. Default: the
   * first that there is of the usual ones.
   */
  readonly status?: string;
  /** States in which all went well, beside the usual ones. */
  readonly succeeded?: readonly string[];
  /** States of failure, beside the usual ones. */
  readonly failed?: readonly string[];
  /** Path of what went wrong. Default: `error`. */
  readonly error?: string;
  /** Path of the result in the last state. */
  readonly result?: string;
  /** Path, in the last state, of the URL of the result. Default: `resourceLocation`. */
  readonly resource?: string;
  /**
   * Where the result is once it is there, if the last state does not say:
   * `location` is the header of an answer, `original` the URL of the call,
   * `operation` the last state itself, and `none` says that there is no result.
   * Default: by the method, as Azure has it.
   */
  readonly via?: "location" | "original" | "operation" | "none";
  /** Milliseconds between two looks where the server says nothing. */
  readonly intervalMs?: number;
  /** Query parameters that are credentials: they are kept out of what is saved. */
  readonly secrets?: readonly string[];
  /** How the result is read. Default: as JSON. */
  readonly read?: FinalReading;
  readonly [final]?: Final;
}

/** Members of an operation's literal, for the response that has the result. */
export interface FinalReading {
  readonly result?: ResultKind | Reader;
  readonly accept?: string;
  readonly codec?: Conversion;
}

/** An operation that may go on behind its first answer. */
export interface Polled<Final> {
  readonly longRunning: Polling<Final>;
}

/**
 * One operation of the API whose first answer is `Result`, and which goes on
 * until there is a `Final`.
 */
export interface PolledOperation<
  Params,
  Result,
  Final,
  Errors = never,
  Outcomes = Answer<Result>,
>
  extends Operation<Params, Result, Errors, Outcomes>, Polled<Final> {}

/** Options of a look at an operation that is under way. */
export interface CheckOptions extends Pick<CallOptions, "headers" | "retry"> {
  /** Ends the waiting with an `AbortError`. Default: the signal of the call. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of `wait`. */
export interface WaitOptions extends CheckOptions {
  /** Told of each look at the operation, also of the last. What it throws ends the waiting. */
  readonly onProgress?: ((progress: OperationProgress) => void) | undefined;
  /**
   * Milliseconds between two looks, where the server does not say when to come
   * back. Default: 1000, and half as much again each time, up to 30 000.
   */
  readonly intervalMs?: number | undefined;
  /**
   * Milliseconds that the waiting may take in all; then it ends with a
   * `TimeoutError`, and the operation goes on. Default: no limit.
   */
  readonly timeoutMs?: number | undefined;
  /** After so many looks something must be wrong. Default: 10 000. */
  readonly maxPolls?: number | undefined;
}

/** What a look at an operation shows. */
export interface OperationProgress {
  /** How many looks there were. */
  readonly polls: number;
  /** The server's own word for the state, where it has one. */
  readonly state: string | undefined;
  /** How much is done, from 0 to 100, where the server says so. */
  readonly percent: number | undefined;
  /** What the server answered: JSON as it travels. */
  readonly body: unknown;
  /** From which the waiting can go on, also in another process. */
  readonly token: string;
}

/** An operation at one moment. */
export type OperationStatus<Final> =
  | { readonly done: true; readonly result: Final }
  | {
      readonly done: false;
      readonly progress: OperationProgress;
      /** When the server wants to be asked again, in milliseconds, if it says so. */
      readonly retryAfterMs: number | undefined;
    };
