import { valueAt } from "../json/at-path.js";
import type { TokenResponseStyle } from "./description.js";
import { TokenFailure } from "./failure.js";
import type { Tokens } from "./tokens.js";

/** An answer of the token endpoint. */
export interface TokenAnswer {
  readonly status: number;
  /** `undefined` if the body is no JSON. */
  readonly json: unknown;
  /** Those of the request, which no error is to quote. */
  readonly secrets?: readonly string[];
}

/** Longer than anybody waits for: 10 years. */
const LONGEST_MS = 10 * 365 * 24 * 60 * 60 * 1_000;

/**
 * The tokens of an answer (RFC 6749, section 5.1). An answer without a refresh
 * token leaves the one that there is (section 6).
 *
 * @throws {TokenFailure} if it has none, or is wrong about them.
 */
export function parseTokens(
  answer: TokenAnswer,
  style: TokenResponseStyle,
  previous: Tokens | undefined,
): Tokens {
  const { json } = answer;
  const accessToken = textAt(json, style.accessToken ?? "access_token");
  const isSuccess = answer.status >= 200 && answer.status < 300;
  if (!isSuccess || !accessToken) throw toFailure(answer, style);
  checkType(json, style.tokenTypes ?? ["bearer"]);
  const refreshToken =
    textAt(json, style.refreshToken ?? "refresh_token") ??
    previous?.refreshToken;
  const scope = textAt(json, style.scope ?? "scope");
  const scopes = scope?.split(/[ ,]+/).filter(Boolean) ?? previous?.scopes;
  const idToken = textAt(json, "id_token");
  return {
    accessToken,
    ...(refreshToken !== undefined && { refreshToken }),
    ...readLifetime(json, style),
    ...(scopes && { scopes }),
    ...(idToken !== undefined && { idToken }),
  };
}

/** The error of an answer (RFC 6749, section 5.2), which some give with 200. */
function toFailure(
  answer: TokenAnswer,
  style: TokenResponseStyle,
): TokenFailure {
  const { status } = answer;
  const error = readErrorCode(answer, style.error);
  const { invalidGrant = ["invalid_grant"] } = style;
  if (error !== undefined && invalidGrant.includes(error)) {
    const message = `a person has to connect again: ${error}`;
    return new TokenFailure("reauth", message, { error });
  }
  if (status === 408 || status === 429 || status >= 500) {
    const message = `the token endpoint answered with HTTP ${status}`;
    return new TokenFailure("unavailable", message, { error });
  }
  const said = error ?? "no token in the answer";
  const message = `no token was granted: ${said} (HTTP ${status})`;
  return new TokenFailure("refused", message, { error });
}

function checkType(json: unknown, allowed: readonly string[]): void {
  const type = textAt(json, "token_type")?.toLowerCase();
  const isAllowed = allowed.some((one) => one.toLowerCase() === type);
  if (type === undefined || isAllowed) return;
  throw new TokenFailure("refused", "the token is none to be sent as Bearer");
}

/** Absent means unknown; what is there has to make sense. */
function readLifetime(
  json: unknown,
  style: TokenResponseStyle,
): Pick<Tokens, "expiresAt" | "lifetimeMs"> {
  const now = Date.now();
  const at = style.expiresAt && valueAt(json, style.expiresAt);
  const seconds = valueAt(json, style.expiresIn ?? "expires_in");
  const ms = at ? toEpoch(at) - now : toNumber(seconds) * 1_000;
  if ((at ?? seconds ?? undefined) === undefined) return {};
  if (Number.isNaN(ms) || (!at && ms < 0)) {
    const message = "the token endpoint gives no valid time of expiry";
    throw new TokenFailure("refused", message);
  }
  const lifetimeMs = Math.min(Math.max(0, ms), LONGEST_MS);
  return { expiresAt: now + lifetimeMs, lifetimeMs };
}

function toNumber(value: unknown): number {
  if (typeof value === "number") return value;
  const isNumber = typeof value === "string" && /^\d+(\.\d+)?$/.test(value);
  return isNumber ? Number(value) : NaN;
}

/** Seconds or milliseconds since 1970, or RFC 3339. */
function toEpoch(value: unknown): number {
  const number = toNumber(value);
  if (!Number.isNaN(number)) return number < 1e11 ? number * 1_000 : number;
  return typeof value === "string" ? Date.parse(value) : NaN;
}

function textAt(json: unknown, path: string): string | undefined {
  const value = valueAt(json, path);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A code of an error, and nothing that could be more than that. */
export function readErrorCode(
  { json, secrets = [] }: TokenAnswer,
  path = "error",
): string | undefined {
  const value = valueAt(json, path);
  const word = typeof value === "number" ? String(value) : value;
  if (typeof word !== "string" || secrets.includes(word)) return undefined;
  if (typeof value === "number") return word;
  const isWord = word.length <= 40 && /^[a-z]+([_.-][a-z]+)*$/i.test(word);
  return isWord ? word : undefined;
}
