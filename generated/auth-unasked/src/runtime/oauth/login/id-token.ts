import { isRecord } from "../../parameters/value.js";
import { decodeBase64Url } from "../base64url.js";
import { TokenFailure } from "../failure.js";

/** What an ID token has to say. */
export interface ExpectedClaims {
  /** `undefined` where it is not known. */
  readonly issuer: string | undefined;
  readonly clientId: string | undefined;
  /** `undefined` where none was asked for. */
  readonly nonce: string | undefined;
}

/** Clocks differ. */
const LEEWAY_MS = 5 * 60 * 1_000;

/**
 * Checks the claims of an ID token that came straight from the token endpoint:
 * TLS vouches for it, and not its signature (OpenID Connect Core, section
 * 3.1.3.7).
 *
 * @throws {TokenFailure} if it is of another issuer, for another client, for
 * another login, or too old.
 */
export function checkIdToken(token: string, expected: ExpectedClaims): void {
  const { iss, aud, azp, exp, nonce } = readClaims(token);
  const { issuer, clientId } = expected;
  if (typeof iss !== "string" || (issuer !== undefined && iss !== issuer)) {
    throw refuse("of another issuer");
  }
  const isOurs = [aud].flat().includes(clientId);
  if (!isOurs || (azp !== undefined && azp !== clientId)) {
    throw refuse("for another client");
  }
  if (typeof exp !== "number" || exp * 1_000 + LEEWAY_MS <= Date.now()) {
    throw refuse("out of date");
  }
  if (expected.nonce !== undefined && nonce !== expected.nonce) {
    throw refuse("for another login");
  }
}

function readClaims(token: string): Record<string, unknown> {
  try {
    const bytes = decodeBase64Url(token.split(".")[1] ?? "");
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (isRecord(claims)) return claims;
  } catch {}
  throw refuse("no JSON Web Token");
}

function refuse(problem: string): TokenFailure {
  return new TokenFailure("refused", `the ID token is ${problem}`);
}
