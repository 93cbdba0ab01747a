import type { SchemaId } from "./schema.js";

/** What somebody says of how an operation goes on behind its first answer; names and paths are those on the wire. */
export interface LongRunningHint {
  /** Who says it: `x-ms-long-running-operation`, or the configuration. */
  readonly from: string;
  /** Header of the answer that has the URL of the operation's state. */
  readonly header?: string;
  /** Path of that URL in the answer. */
  readonly url?: string;
  /** The operation that tells the state: its operationId, or `GET /jobs/{id}`. */
  readonly operation?: string;
  /** What its path parameters are filled with, by name: paths in the answer. */
  readonly params?: Readonly<Record<string, string>>;
  /** Path of the state. */
  readonly status?: string;
  /** States in which all went well. */
  readonly succeeded?: readonly string[];
  /** States of failure. */
  readonly failed?: readonly string[];
  /** Path of what went wrong. */
  readonly error?: string;
  /** Path of the result in the last state. */
  readonly result?: string;
  /** Path of the URL of the result in the last state. */
  readonly resource?: string;
  readonly via?: LongRunningVia;
  /** Milliseconds between two looks. */
  readonly intervalMs?: number;
  /** Schema of the result. */
  readonly type?: SchemaId;
}

/** Where the result is: at the URL of a header `Location`, where the call was sent, in the last state, or nowhere. */
export type LongRunningVia = "location" | "original" | "operation" | "none";
