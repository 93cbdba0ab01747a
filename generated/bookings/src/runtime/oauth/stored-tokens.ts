import { isRecord } from "../parameters/value.js";
import { TokenFailure } from "./failure.js";
import type { Tokens } from "./tokens.js";

/** Tokens as the store has them. */
export interface StoredTokens extends Tokens {
  /**
   * The authorization server's word when it refused the refresh token: it is
   * kept for whoever looks into it, and not sent again.
   */
  readonly refused?: string | undefined;
}

export function writeTokens(tokens: StoredTokens): string {
  return JSON.stringify(tokens);
}

/** @throws {TokenFailure} if the text is not what {@link writeTokens} makes. */
export function readTokens(text: string | undefined): StoredTokens | undefined {
  if (text === undefined) return undefined;
  const value = parse(text);
  if (isTokens(value)) return value;
  throw new TokenFailure("refused", "what the store has are no tokens");
}

/**
 * Whether tokens that somebody's code gave can be kept: a time that is no number
 * would never come, and could not be read again.
 */
export function canKeep(tokens: Tokens): boolean {
  return isTokens(parse(writeTokens(tokens)));
}

/** What cannot be read can still be removed. */
export function skipUnreadable(error: unknown): undefined {
  const isUnreadable =
    error instanceof TokenFailure && error.reason === "refused";
  if (!isUnreadable) throw error;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTokens(value: unknown): value is StoredTokens {
  if (!isRecord(value) || typeof value["accessToken"] !== "string")
    return false;
  const { refreshToken, expiresAt, lifetimeMs } = value;
  return (
    isAbsentOr("string", refreshToken) &&
    isAbsentOr("number", expiresAt) &&
    isAbsentOr("number", lifetimeMs)
  );
}

function isAbsentOr(type: "string" | "number", value: unknown): boolean {
  return value === undefined || typeof value === type;
}
