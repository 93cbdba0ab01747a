import type { LongRunningVia, Schema } from "../../ir/index.js";

/** How an operation goes on behind its first answer. */
export interface LongRunningPlan {
  /** Header that has the URL of the operation's state; absent where it is one that all connectors know. */
  readonly header?: string;
  /** Path of that URL in the answer. */
  readonly url?: string;
  /** Template of that URL's path: `/v1/{+name}`. */
  readonly path?: string;
  /** Paths in the answer of what fills it, where they are not its names. */
  readonly values?: Readonly<Record<string, string>>;
  /** Path of the state. */
  readonly status?: string;
  readonly succeeded?: readonly string[];
  readonly failed?: readonly string[];
  /** Path of what went wrong. */
  readonly error?: string;
  /** Path of the result in the last state. */
  readonly result?: string;
  /** Path of the URL of the result in the last state. */
  readonly resource?: string;
  readonly via?: LongRunningVia;
  readonly intervalMs?: number;
  /** Query parameters that are credentials. */
  readonly secrets?: readonly string[];
  /** What its state is in the end: a flag, or a word. */
  readonly last: true | string;
  /** What the operation makes in the end; `none`: nothing, and JSON `{}` is anything. */
  readonly final: FinalPlan;
  /** How it is known, for people: `the response has a header Operation-Location`. */
  readonly why: string;
}

/** A response that has the result: as an outcome of a call, but never one that comes piece by piece. */
export interface FinalPlan {
  readonly kind: "json" | "xml" | "text" | "binary" | "none";
  readonly schema?: Schema;
  /** Absent with kind `none`. */
  readonly mediaType?: string;
}

/** What the connector has to know of how it goes on, always in the same order. */
export function pollingOf({
  header,
  url,
  path,
  values,
  status,
  succeeded,
  failed,
  error,
  result,
  resource,
  via,
  intervalMs,
  secrets,
}: LongRunningPlan) {
  return {
    ...(header !== undefined && { header }),
    ...(url !== undefined && { url }),
    ...(path !== undefined && { path }),
    ...(values !== undefined && { values }),
    ...(status !== undefined && { status }),
    ...(succeeded !== undefined && { succeeded }),
    ...(failed !== undefined && { failed }),
    ...(error !== undefined && { error }),
    ...(result !== undefined && { result }),
    ...(resource !== undefined && { resource }),
    ...(via !== undefined && { via }),
    ...(intervalMs !== undefined && { intervalMs }),
    ...(secrets !== undefined && { secrets }),
  };
}
