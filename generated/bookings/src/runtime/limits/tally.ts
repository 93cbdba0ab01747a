/** So many parts a window has, each of which is forgotten as a whole. */
const PARTS = 10;

interface Part {
  /** Which stretch of time it is. */
  readonly number: number;
  total: number;
  failed: number;
}

/** Counts requests, and failures among them, over the last so many milliseconds. */
export class Tally {
  readonly #partMs: number;
  #parts: Part[] = [];

  constructor(windowMs: number) {
    this.#partMs = windowMs / PARTS;
  }

  count(failed: boolean, now: number): void {
    const number = Math.floor(now / this.#partMs);
    let last = this.#parts.at(-1);
    if (last?.number !== number) {
      last = { number, total: 0, failed: 0 };
      this.#parts = this.#parts.filter((one) => one.number > number - PARTS);
      this.#parts.push(last);
    }
    last.total++;
    if (failed) last.failed++;
  }

  /** The share of failures; 0 where there were fewer requests than this. */
  failureRate(fewest: number): number {
    let total = 0;
    let failed = 0;
    for (const part of this.#parts) {
      total += part.total;
      failed += part.failed;
    }
    return total > 0 && total >= fewest ? failed / total : 0;
  }

  clear(): void {
    this.#parts = [];
  }
}
