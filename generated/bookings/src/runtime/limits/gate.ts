import type { Quota } from "./quota.js";

/**
 * Lets through what a server said it would take before the reset, and not one
 * more: requests that are under way count as well, for nobody knows whether what
 * it said already counts them. After a reset it lets one through, and twice as
 * many with each answer, so that those who waited do not all come at once.
 */
export class Gate {
  /** Requests that went through, and are not answered yet. */
  inFlight = 0;
  #remaining = Infinity;
  #resetAt = -Infinity;
  #afterReset = Infinity;
  /** When the request was sent whose answer was the last that was heeded. */
  #asOf = -Infinity;

  /** When the next request may go; `Infinity`: when one is answered. */
  opensAt(now: number): number {
    const room = now < this.#resetAt ? this.#remaining : this.#afterReset;
    if (room > this.inFlight) return -Infinity;
    return room < 1 ? this.#resetAt : Infinity;
  }

  /** What the answer to a request says that was sent at `sentAt`. */
  tell({ remaining, resetMs }: Quota, sentAt: number, now: number): void {
    const resetAt = now + resetMs;
    if (remaining < 1) {
      const isUsedUp = this.#remaining < 1 && now < this.#resetAt;
      this.#resetAt = isUsedUp ? Math.max(resetAt, this.#resetAt) : resetAt;
      this.#remaining = 0;
      this.#afterReset = 1;
    } else if (sentAt >= this.#asOf || remaining < this.#remaining) {
      // answers overtake each other: an older one is heeded only where it is the stricter
      this.#resetAt = resetAt;
      this.#remaining = remaining;
    }
    this.#asOf = Math.max(sentAt, this.#asOf);
  }

  /** A request that was sent at `sentAt` was not refused for its rate. */
  pass(sentAt: number): void {
    if (this.#afterReset === Infinity || sentAt < this.#resetAt) return;
    this.#afterReset *= 2;
    if (this.#afterReset > 1_000) this.#afterReset = Infinity;
  }
}
