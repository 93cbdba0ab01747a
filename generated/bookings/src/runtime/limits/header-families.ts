import { nameRateLimits } from "./rate-limit-field.js";

/** Names of the headers with which a server speaks of one limit. */
export interface HeaderFamily {
  readonly limit?: string;
  readonly remaining?: string;
  readonly reset?: string;
  /** Which of the API's limits it is: GitHub's `x-ratelimit-resource`. */
  readonly bucket?: string;
}

/** `RateLimit` of the IETF, which says everything by itself. */
export const RATE_LIMIT = "ratelimit";

/** Those that are looked for in every response. */
export const COMMON: readonly HeaderFamily[] = [
  { remaining: RATE_LIMIT },
  ...["ratelimit", "x-ratelimit", "x-rate-limit"].map((start) => ({
    limit: `${start}-limit`,
    remaining: `${start}-remaining`,
    reset: `${start}-reset`,
  })),
];

/** So many a server can make a client look for. */
const MOST_FAMILIES = 8;

/**
 * The families that a response has, however they are spelt: OpenAI's
 * `x-ratelimit-remaining-tokens`, `anthropic-ratelimit-tokens-remaining`.
 * Listing headers takes its time, so that this is done once for an operation.
 */
export function findFamilies(headers: Headers): readonly HeaderFamily[] {
  const families = new Map<string, Writable<HeaderFamily>>();
  headers.forEach((_, name) => {
    const [, start, rest] = /^(.*rate-?limit)-?(.*)$/.exec(name) ?? [];
    if (start === undefined || rest === undefined) return;
    const role = rest
      ? roleOf(rest)
      : name === RATE_LIMIT
        ? "remaining"
        : "limit";
    const key = rest ? start + rest.replace(ROLES, "") : name;
    const family = families.get(key) ?? {};
    // the time that is left is more exact than the one at which it ends
    if (!family[role] || rest.includes("after")) family[role] = name;
    families.set(key, family);
  });
  return [...families.values()]
    .filter(({ remaining, reset }) => remaining ?? reset)
    .slice(0, MOST_FAMILIES);
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

const ROLES =
  /-?\b(?:limit|remaining|reset|retry|after|at|time|seconds|ms|resource|bucket)\b/g;

function roleOf(rest: string): keyof HeaderFamily {
  if (/\bremaining\b/.test(rest)) return "remaining";
  if (/\b(?:reset|after)\b/.test(rest)) return "reset";
  return /\b(?:resource|bucket)\b/.test(rest) ? "bucket" : "limit";
}

/** Tells the limits of one operation from those of others, which may differ. */
export function nameLimits(
  headers: Headers,
  families: readonly HeaderFamily[],
): string {
  const names = families.map(({ bucket, limit, remaining }) => {
    const name = bucket ?? limit;
    if (name) return headers.get(name);
    const field = remaining === RATE_LIMIT && headers.get(RATE_LIMIT);
    return field && nameRateLimits(field);
  });
  return names.join(" ").slice(0, 200);
}
