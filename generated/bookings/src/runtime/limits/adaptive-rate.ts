import type { Limit, LimitAnswer } from "./limit.js";

/** How much of the rate is left after a refusal. */
const BETA = 0.7;
/** How fast the rate grows again: requests per second, per second cubed. */
const SCALE = 0.4;
/** Weight of the newest measurement of the rate. */
const SMOOTHING = 0.8;
/** Requests per second. */
const LOWEST_RATE = 0.5;
/** The rate is measured over half seconds. */
const PERIOD_MS = 500;

/**
 * For an API that refuses what is too much (429) and does not say how much it
 * takes: sends as fast as it seems to take requests. Each refusal lowers the
 * rate at once; then it grows, slowly near the rate that was refused and fast
 * when it is past it, as CUBIC does for packets (RFC 9438). Costs nothing until
 * the first refusal. Not for credentials that others use at the same time with
 * an unlike load.
 *
 * ```ts
 * createPetstore({ rateLimit: { adaptive: adaptiveRate() } });
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function adaptiveRate(): AdaptiveRate {
  return { start: () => new SendRate() };
}

/** Made by {@link adaptiveRate}. */
export interface AdaptiveRate {
  /** Each credential and origin has a rate of its own. */
  start(): Limit;
}

class SendRate implements Limit {
  waiting = 0;
  /** Requests per second; without it there was no refusal yet. */
  #rate: number | undefined;
  /** Requests that may go at once; below zero once they have gone ahead. */
  #tokens = 0;
  #filledAt = 0;
  /** At which rate, and when, the server refused. */
  #refusedRate = 0;
  #refusedAt = -Infinity;
  /** How fast requests were sent, measured. */
  #measured = 0;
  #period = -1;
  #sent = 0;

  opensAt(now: number, ahead: number): number {
    if (this.#rate === undefined) return -Infinity;
    this.#fill(now);
    return now + ((1 + ahead - this.#tokens) / this.#rate) * 1_000;
  }

  take(now: number): void {
    this.#measure(now);
    if (this.#rate === undefined) return;
    this.#fill(now);
    this.#tokens -= 1;
  }

  learn({ throttled, sentAt, now }: LimitAnswer): void {
    // what was under way when the rate fell says nothing of the new one
    if (throttled && sentAt >= this.#refusedAt) return this.#lower(now);
    if (!throttled && this.#rate !== undefined) this.#raise(now);
  }

  #lower(now: number): void {
    const measured = this.#measured || (this.#sent * 1_000) / PERIOD_MS;
    this.#refusedRate = Math.min(measured, this.#rate ?? Infinity);
    this.#refusedAt = now;
    this.#setRate(this.#refusedRate * BETA, now);
  }

  #raise(now: number): void {
    const back = Math.cbrt((this.#refusedRate * (1 - BETA)) / SCALE);
    const seconds = (now - this.#refusedAt) / 1_000;
    const grown = SCALE * (seconds - back) ** 3 + this.#refusedRate;
    this.#setRate(Math.min(grown, 2 * this.#measured), now);
  }

  #setRate(rate: number, now: number): void {
    this.#fill(now);
    this.#rate = Math.max(rate, LOWEST_RATE);
    this.#tokens = Math.min(this.#tokens, Math.max(this.#rate, 1));
  }

  #fill(now: number): void {
    const rate = this.#rate ?? 0;
    const filled = this.#tokens + ((now - this.#filledAt) / 1_000) * rate;
    this.#tokens = Math.min(filled, Math.max(rate, 1));
    this.#filledAt = now;
  }

  #measure(now: number): void {
    const period = Math.floor(now / PERIOD_MS);
    if (period > this.#period) {
      const seconds = ((period - this.#period) * PERIOD_MS) / 1_000;
      const rate = this.#period < 0 ? 0 : this.#sent / seconds;
      this.#measured += SMOOTHING * (rate - this.#measured);
      this.#sent = 0;
      this.#period = period;
    }
    this.#sent++;
  }
}
