import type { Tokens } from "./tokens.js";

/**
 * Tokens in use. Their end is a moment of the monotonic clock, which nobody can
 * set back or forth: `performance.now()`.
 */
export interface HeldTokens {
  readonly tokens: Tokens;
  /** `Infinity` where it is unknown. */
  readonly endsAt: number;
  /** With less than this left, new tokens are fetched behind the calls. */
  readonly earlyMs: number;
  /** With less than this left, calls wait for new tokens. */
  readonly lateMs: number;
}

const EARLY = { ms: 120_000, share: 0.2 };
const LATE = { ms: 30_000, share: 0.05 };
/** Of the early window, so that processes that share tokens do not meet. */
const JITTER = 0.1;

/**
 * Starts to hold tokens. What is left of them is reckoned by the wall clock this
 * once, and is never more than what they were granted for.
 */
export function hold(tokens: Tokens): HeldTokens {
  const { expiresAt, lifetimeMs } = tokens;
  if (expiresAt === undefined) {
    return { tokens, endsAt: Infinity, earlyMs: 0, lateMs: 0 };
  }
  const byClock = Math.max(0, expiresAt - Date.now());
  const leftMs = Math.min(byClock, lifetimeMs ?? Infinity);
  const wholeMs = lifetimeMs ?? leftMs;
  const jitter = 1 - JITTER * Math.random();
  return {
    tokens,
    endsAt: performance.now() + leftMs,
    earlyMs: windowOf(EARLY, wholeMs) * jitter,
    lateMs: windowOf(LATE, wholeMs),
  };
}

function windowOf(
  { ms, share }: { readonly ms: number; readonly share: number },
  wholeMs: number,
): number {
  return Math.min(ms, share * wholeMs);
}

/** Milliseconds until the tokens end. */
export function leftOf({ endsAt }: HeldTokens): number {
  return endsAt - performance.now();
}

/** `fresh`; `aging`: good, but to be replaced; `stale`; `ended`. */
export function ageOf(held: HeldTokens): "fresh" | "aging" | "stale" | "ended" {
  const left = leftOf(held);
  if (left <= 0) return "ended";
  if (left <= held.lateMs) return "stale";
  return left <= held.earlyMs ? "aging" : "fresh";
}
