import { readRetryAfter } from "../retry/retry-after.js";
import { RATE_LIMIT, type HeaderFamily } from "./header-families.js";
import { findTightest, type Quota } from "./quota.js";
import { readRateLimitField } from "./rate-limit-field.js";
import { readReset } from "./reset.js";

/** How a response is read. */
export interface QuotaReading {
  readonly families: readonly HeaderFamily[];
  /** A limit of which more remains does not bind, and is left out. */
  readonly plenty: number;
  /** Whether the request was refused for its rate. */
  readonly throttled: boolean;
}

/**
 * What the headers of a response say of limits; what is malformed is ignored.
 * `Retry-After` goes before every reset, as the IETF's draft has it.
 */
export function readQuota(
  headers: Headers,
  { families, plenty, throttled }: QuotaReading,
): Quota | undefined {
  const quotas: Quota[] = [];
  for (const { remaining, reset } of families) {
    const text = remaining === undefined ? null : headers.get(remaining);
    if (text === null && !throttled) continue;
    if (text !== null && remaining === RATE_LIMIT) {
      const policies = headers.get("ratelimit-policy");
      quotas.push(...readRateLimitField(text, policies));
      continue;
    }
    // who refuses a request has none left, even where it does not say so
    const count = text === null ? 0 : readCount(text);
    if (!reset || count === undefined || count > plenty) continue;
    const resetMs = readReset(textOf(headers, reset), serverTime(headers));
    if (resetMs !== undefined) quotas.push({ remaining: count, resetMs });
  }
  const quota = findTightest(quotas);
  if (!quota || quota.remaining >= 1) return quota;
  return { remaining: 0, resetMs: readRetryAfter(headers) ?? quota.resetMs };
}

/** With its unit, where the header's name has it. */
function textOf(headers: Headers, name: string): string {
  const text = headers.get(name) ?? "";
  return name.endsWith("-ms") && text.length < 12 ? `${text}ms` : text;
}

/** `5`, Reddit's `5.0`, and the `5;w=60` and `5, 100;w=60` of old drafts. */
function readCount(text: string): number | undefined {
  const found = /^(\d{1,15}(?:\.\d{1,9})?)\s*(?:[,;]|$)/.exec(text.trim())?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Clocks that are this close are taken for right. */
const SKEW_MS = 5_000;

/**
 * The time by the server's clock, to compare with a time that it tells. The
 * header `Date` is exact to a second only.
 */
function serverTime(headers: Headers): number {
  const now = Date.now();
  const date = Date.parse(headers.get("date") ?? "");
  return Math.abs(date - now) > SKEW_MS ? date : now;
}
