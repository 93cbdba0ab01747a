/** What a server takes: so many requests per second, and so many at once. */
export class TokenBucket {
  readonly #rate: number;
  readonly #capacity: number;
  #tokens: number;
  #filledAt = performance.now();

  constructor(rate: number, capacity = rate) {
    this.#rate = rate;
    this.#capacity = capacity;
    this.#tokens = capacity;
  }

  /** Whether there is a token, which is then gone. */
  take(): boolean {
    const now = performance.now();
    const filled = ((now - this.#filledAt) / 1_000) * this.#rate;
    this.#tokens = Math.min(this.#capacity, this.#tokens + filled);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }

  /** Whole tokens that are left. */
  get left(): number {
    return Math.floor(this.#tokens);
  }
}

/** What became of a request. */
export interface Outcome {
  /** By `performance.now()`. */
  readonly at: number;
  readonly throttled: boolean;
}

/** The rate of what was taken, and the share of what was not, from a time on. */
export function summarise(
  outcomes: readonly Outcome[],
  from: number,
  to: number,
) {
  const counted = outcomes.filter(({ at }) => at >= from && at < to);
  const throttled = counted.filter((one) => one.throttled).length;
  const taken = counted.length - throttled;
  return {
    rate: taken / ((to - from) / 1_000),
    throttledShare: throttled / counted.length,
  };
}
