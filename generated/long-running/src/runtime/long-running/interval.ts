/** Milliseconds; each wait is half as long again as the one before. */
const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;
const GROWTH = 1.5;
/** A server that wants to be asked at once is not asked in a tight loop. */
const SHORTEST_ASKED_MS = 100;

/** What decides how long to wait before the next look. */
export interface Pace {
  /** What the server asks for. */
  readonly askedMs: number | undefined;
  readonly intervalMs: number | undefined;
  /** How many looks there were. */
  readonly polls: number;
}

/**
 * As long as the server asks for; else what is configured; else more each time,
 * a quarter more or less by chance, so that what began together does not come
 * back together.
 */
export function waitBefore(
  { askedMs, intervalMs, polls }: Pace,
  random: () => number = Math.random,
): number {
  if (askedMs !== undefined) return Math.max(askedMs, SHORTEST_ASKED_MS);
  if (intervalMs !== undefined) return intervalMs;
  const usual = Math.min(LONGEST_MS, FIRST_MS * GROWTH ** polls);
  return Math.min(LONGEST_MS, usual * (0.75 + random() / 2));
}
