/** Milliseconds. */
export interface BackoffCurve {
  /** Upper bound of the first wait. */
  readonly base: number;
  /** Upper bound of every wait. */
  readonly cap: number;
}

export const TRANSIENT: BackoffCurve = { base: 500, cap: 20_000 };
/** For a server that says that it gets too many requests. */
export const THROTTLED: BackoffCurve = { base: 1_000, cap: 20_000 };

/**
 * Full jitter: a random wait below a bound that doubles with each attempt, so
 * that clients that failed together do not come back together.
 */
export function backoff(
  { base, cap }: BackoffCurve,
  attempt: number,
  random: () => number = Math.random,
): number {
  return random() * Math.min(cap, base * 2 ** (attempt - 1));
}
