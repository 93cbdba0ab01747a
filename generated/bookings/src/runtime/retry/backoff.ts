/** In milliseconds. */
export interface BackoffCurve {
  /** Upper bound of the first wait. */
  readonly base: number;
  /** Upper bound of every wait. */
  readonly cap: number;
}

/** A curve, and what each retry costs, in tokens of a budget. */
export interface RetryCurve extends BackoffCurve {
  readonly cost: number;
}

export const TRANSIENT: RetryCurve = { base: 500, cap: 20_000, cost: 14 };
/** For a server that says that it gets too many requests. */
export const THROTTLED: RetryCurve = { base: 1_000, cap: 20_000, cost: 5 };

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
