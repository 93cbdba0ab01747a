/** How one operation goes on behind its first answer, in names and paths on the wire. What is left out is found in its answers. */
export interface LongRunningConfig {
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
  /** States in which all went well, beside the usual ones. */
  readonly succeeded?: readonly string[];
  /** States of failure, beside the usual ones. */
  readonly failed?: readonly string[];
  /** Path of what went wrong. Default `error`. */
  readonly error?: string;
  /** Path of the result in the last state. */
  readonly result?: string;
  /** Path of the URL of the result in the last state. Default `resourceLocation`. */
  readonly resource?: string;
  /** Where the result is, if the last state does not say: the URL of `Location`, where the call was sent, or the last state. */
  readonly via?: "location" | "original" | "operation" | "none";
  /** Milliseconds between two looks, where the server does not say. */
  readonly intervalMs?: number;
  /** Schema of the result, by its key in `components.schemas`. Default: what the description says. */
  readonly type?: string;
}
