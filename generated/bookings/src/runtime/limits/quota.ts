/** What a response says of one limit. */
export interface Quota {
  /** How many requests may follow before the reset. */
  readonly remaining: number;
  /** Milliseconds until the reset. */
  readonly resetMs: number;
}

/**
 * What several limits come to: those that are used up are over when the last of
 * them is reset; else the one of which least remains comes first.
 */
export function findTightest(quotas: readonly Quota[]): Quota | undefined {
  let tightest: Quota | undefined;
  for (const quota of quotas) {
    if (!tightest || isTighter(quota, tightest)) tightest = quota;
  }
  return tightest;
}

function isTighter(one: Quota, other: Quota): boolean {
  return one.remaining < 1 && other.remaining < 1
    ? one.resetMs > other.resetMs
    : one.remaining < other.remaining;
}
