import { baseUrlOf } from "../environment.js";
import {
  ReauthRequired,
  TimeoutError,
  type AuthError,
} from "../errors/errors.js";
import { isSecure } from "../transport/secure.js";
import type { Diagnosis } from "./result.js";
import { namePlace, type Tested } from "./tested.js";

/** There is no usable credential: the API was not asked. */
export function diagnoseCredential(
  error: AuthError,
  tested: Tested,
): Diagnosis {
  const { settings, operation } = tested;
  const words = error.message.replace(`[${error.operationId}] `, "");
  if (error instanceof ReauthRequired) {
    const reason = words.replace(/^a person has to connect( again)?: /, "");
    const message = `There is no authorization, or it has ended or was revoked (${reason}). A person has to connect.`;
    return { problem: "reauth_required", message };
  }
  if (!isSecure(baseUrlOf(settings, operation), settings)) {
    const message = `${namePlace(tested)} is not encrypted, and no credential is sent there. Use its https URL.`;
    return { problem: "wrong_environment", message };
  }
  if (words.startsWith("the store of tokens failed")) {
    const message = `Nothing was sent to ${namePlace(tested)}: ${words}. Check the store and try again.`;
    return { problem: "store_failed", message };
  }
  return (
    diagnoseToken(error.cause, words) ?? {
      problem: "credentials_missing",
      message: `Nothing was sent to ${namePlace(tested)}: ${words}. Give the credential and try again.`,
    }
  );
}

/** What an authorization server said, or that it said nothing. */
interface Failure extends Error {
  readonly error?: unknown;
}

/** Why there was no token. */
function diagnoseToken(cause: unknown, words: string): Diagnosis | undefined {
  if (!isTokenFailure(cause)) return undefined;
  if (cause.error === "invalid_scope") {
    const message = `The authorization server does not grant the scopes that are asked for: ${words}.`;
    return { problem: "scope_missing", message };
  }
  const status = Number(/\bHTTP (\d{3})\b/.exec(words)?.[1] ?? 0);
  if (status === 429 || status >= 500) {
    const problem = status === 429 ? "rate_limited" : "server_error";
    return { problem, message: `No token: ${words}. Try again later.` };
  }
  if (cause.error !== undefined) {
    const message = `The authorization server does not accept the credential: ${words}. Check the client's id and secret, and that they belong to this environment.`;
    return { problem: "credentials_rejected", message };
  }
  if (cause.cause instanceof TimeoutError) {
    return { problem: "timeout", message: `No token: ${words}. Try again.` };
  }
  if (/ cannot be reached/.test(words)) {
    const message = `No token: ${words}. Check the network, and the URL of the token endpoint.`;
    return { problem: "unreachable", message };
  }
  if (status === 0) return undefined;
  const message = `No token: ${words}. Check the URL of the token endpoint.`;
  return { problem: "unexpected_answer", message };
}

/** By its name: only a connector with OAuth carries the class. */
function isTokenFailure(cause: unknown): cause is Failure {
  return cause instanceof Error && cause.name === "TokenFailure";
}
