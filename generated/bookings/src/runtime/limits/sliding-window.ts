import type { Limit } from "./limit.js";

/** Longer lists of times are kept more coarsely. */
const MOST_TIMES = 1_000;

/**
 * At most so many calls in any stretch of time of this length. That is exact up
 * to a thousand calls; of more, times are kept for groups of them, so that a few
 * may go later than they could, and none earlier.
 */
export class SlidingWindow implements Limit {
  waiting = 0;
  /** When the last call of each group went; the groups take turns. */
  readonly #times: number[] = [];
  readonly #groups: number;
  readonly #groupSize: number;
  readonly #windowMs: number;
  #taken = 0;

  constructor(limit: number, windowMs: number) {
    this.#groupSize = Math.ceil(limit / MOST_TIMES);
    this.#groups = Math.max(1, Math.floor(limit / this.#groupSize));
    this.#windowMs = windowMs;
  }

  opensAt(now: number, ahead: number): number {
    const own = Math.floor((this.#taken + ahead) / this.#groupSize);
    const begun = this.#taken % this.#groupSize > 0;
    if (begun && own === Math.floor(this.#taken / this.#groupSize)) return now;
    const before = this.#times[own % this.#groups] ?? -Infinity;
    const rounds = Math.floor(ahead / (this.#groups * this.#groupSize));
    const since = rounds ? Math.max(now - this.#windowMs, before) : before;
    return since + this.#windowMs * (rounds + 1);
  }

  take(now: number): void {
    const group = Math.floor(this.#taken++ / this.#groupSize);
    this.#times[group % this.#groups] = now;
  }
}
