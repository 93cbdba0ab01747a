import { parseChallenges } from "../credentials/challenge.js";
import { RateLimitError, type ApiError } from "../errors/errors.js";
import { hideSecrets } from "../errors/hide-secrets.js";
import { isRecord } from "../parameters/value.js";
import type { Diagnosis } from "./result.js";
import {
  findCredentials,
  nameCredentials,
  namePlace,
  nameScopes,
  type Tested,
} from "./tested.js";
import { isWebPage } from "./web-page.js";

/** What a status that is no success says about the connection. */
export function diagnoseStatus(error: ApiError, tested: Tested): Diagnosis {
  const { status } = error;
  const place = namePlace(tested);
  if (status === 407 || status === 511) {
    const message = `A proxy or network before ${place} wants a login of its own (HTTP ${status}).`;
    return { problem: "unreachable", message };
  }
  if (error instanceof RateLimitError && status < 500) {
    const when = error.retryAt?.toISOString() ?? "later";
    const said = status ? ` (HTTP ${status})` : "";
    const message = `${place} takes no more requests for now${said}. Try again ${error.retryAt ? `after ${when}` : when}.`;
    return { problem: "rate_limited", message };
  }
  if (status >= 500) {
    const message = `${place} has a fault (HTTP ${status}). Try again later.`;
    return { problem: "server_error", message };
  }
  return (
    diagnoseScope(error, tested) ??
    diagnoseRefusal(error, tested) ??
    diagnosePlace(error, tested)
  );
}

/** The credential is good, but not for this (RFC 6750, section 3.1). */
function diagnoseScope(error: ApiError, tested: Tested): Diagnosis | undefined {
  const { schemes, scopes } = findCredentials(tested);
  const told = readChallenge(error)?.filter((scope) => {
    return hideSecrets(scope, { secrets: tested.secrets }) === scope;
  });
  const asksForMore = told !== undefined || saysInsufficientScope(error.body);
  const isForbidden =
    error.status === 403 && scopes.length > 0 && !isWebPage(error.headers);
  if (schemes.length === 0 || !(asksForMore || isForbidden)) return undefined;
  const missing = told?.length ? told : scopes;
  const message = `${namePlace(tested)} accepts ${nameCredentials(schemes)}, but it lacks ${nameScopes(missing)} (HTTP ${error.status}). Connect again and grant what is missing.`;
  return { problem: "scope_missing", message, scopes: missing };
}

/** The scopes of a challenge that asks for more of them. */
function readChallenge({ headers }: ApiError): readonly string[] | undefined {
  const challenges = parseChallenges(headers.get("www-authenticate") ?? "");
  const found = challenges.find(
    ({ parameters }) => parameters.get("error") === "insufficient_scope",
  );
  const scopes = found?.parameters.get("scope")?.split(" ") ?? [];
  return found && scopes.filter(isScope).slice(0, 20);
}

/** RFC 6749, section 3.3; what is longer is none that a person has to read. */
function isScope(text: string): boolean {
  return /^[!#-[\]-~]{1,100}$/.test(text);
}

function saysInsufficientScope(body: unknown): boolean {
  return isRecord(body) && Object.values(body).includes("insufficient_scope");
}

/** 401, and 403 where no scope is at stake. */
function diagnoseRefusal(
  error: ApiError,
  tested: Tested,
): Diagnosis | undefined {
  const { status, headers } = error;
  if (status !== 401 && (status !== 403 || isWebPage(headers)))
    return undefined;
  const place = namePlace(tested);
  const { schemes } = findCredentials(tested);
  if (schemes.length === 0) {
    const message = `${place} wants a credential (HTTP ${status}), and none was given for ${tested.operation.id}.`;
    return { problem: "credentials_missing", message };
  }
  const advice =
    status === 401
      ? "that it is complete, still valid, and made for this environment"
      : "that it is made for this environment, and what its owner may do";
  const message = `${place} does not accept ${nameCredentials(schemes)} (HTTP ${status}). Check ${advice}.`;
  return { problem: "credentials_rejected", message };
}

/** What comes from another place than the API. */
function diagnosePlace(error: ApiError, tested: Tested): Diagnosis {
  const { status, headers } = error;
  const { operation } = tested;
  const place = namePlace(tested);
  const check = "Check the environment and its URL.";
  const wrong = (what: string): Diagnosis => ({
    problem: "wrong_environment",
    message: `${place} ${what}. ${check}`,
  });
  if (status < 400) return wrong(`redirects to another place (HTTP ${status})`);
  if (isWebPage(headers)) {
    return wrong(`answered with a web page (HTTP ${status}), not as the API`);
  }
  if (status === 404) {
    return wrong(`has no ${operation.method} ${operation.path} (HTTP 404)`);
  }
  const message = `${place} answered ${operation.id} with HTTP ${status}, which says neither yes nor no.`;
  return { problem: "unexpected_answer", message };
}
