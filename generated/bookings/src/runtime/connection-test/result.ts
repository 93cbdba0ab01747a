import type { ConnectorError } from "../errors/errors.js";

/**
 * What is wrong with a connection.
 *
 * - `unreachable`: no connection to the host came about, or it broke.
 * - `timeout`: the host took longer than `timeoutMs`.
 * - `credentials_missing`: there is no credential, or it is empty.
 * - `credentials_rejected`: the API, or its authorization server, does not
 *   accept the credential.
 * - `scope_missing`: the credential is good, but not for this.
 * - `reauth_required`: a person has to connect, or to connect again.
 * - `store_failed`: the store could not give or keep the tokens.
 * - `wrong_environment`: there is something else than the API at this URL, or
 *   nothing.
 * - `rate_limited`: the API takes no more requests for now.
 * - `server_error`: the API, or what stands before it, has a fault.
 * - `unexpected_answer`: the API answered with something else than it should.
 */
export type ConnectionProblem =
  | "unreachable"
  | "timeout"
  | "credentials_missing"
  | "credentials_rejected"
  | "scope_missing"
  | "reauth_required"
  | "store_failed"
  | "wrong_environment"
  | "rate_limited"
  | "server_error"
  | "unexpected_answer";

/** How a test of a connection ended. */
export type ConnectionTestResult =
  ConnectionTestSuccess | ConnectionTestFailure;

export interface ConnectionTestSuccess {
  readonly ok: true;
  /**
   * The schemes whose credentials the API has accepted; empty where that could
   * not be tested, and only the host was.
   */
  readonly accepted: readonly string[];
  /** What was found out, for a person. */
  readonly message: string;
}

export interface ConnectionTestFailure extends Diagnosis {
  readonly ok: false;
  /** What a call would have thrown. */
  readonly error: ConnectorError;
}

/** What is wrong, and what to do about it. */
export interface Diagnosis {
  readonly problem: ConnectionProblem;
  /** For a person; it never holds a secret. */
  readonly message: string;
  /** With `scope_missing`: those that are needed, where they are known. */
  readonly scopes?: readonly string[];
}
