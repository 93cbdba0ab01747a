import type { Quota } from "./quota.js";

/** What a request gets when it goes through. */
export interface Ticket {
  /** By `performance.now()`. */
  readonly sentAt: number;
}

/** What was sent so long ago has arrived, and the server counts it. */
const ARRIVED_MS = 1_000;

/** After a reset, this is how long it takes until twice as many may go at once. */
const DOUBLING_MS = 1_000;

/**
 * Lets through what a server said it would take before the reset, and not one
 * more: what it has not answered may not be in its count yet. After a reset it
 * lets one through, then more and more, so that those who waited do not all come
 * at once.
 */
export class Gate {
  #remaining = Infinity;
  #resetAt = -Infinity;
  /** So many may be under way after the reset. */
  #atOnce = Infinity;
  /** When the latest request was sent whose answer was heeded. */
  #asOf = -Infinity;
  /** Requests that may not be counted yet, in the order they were sent. */
  readonly #open = new Set<Ticket>();

  /** Nobody goes before. */
  get closedUntil(): number {
    return this.#remaining < 1 ? this.#resetAt : -Infinity;
  }

  /** When the next request may go, unless an answer comes that lets it go earlier. */
  opensAt(now: number): number {
    const open = this.#open.size;
    if (now < this.#resetAt) {
      return this.#remaining > open ? -Infinity : this.#resetAt;
    }
    if (this.#atOnce > open) return -Infinity;
    const doublings = Math.ceil(Math.log2((open + 1) / this.#atOnce));
    return this.#resetAt + doublings * DOUBLING_MS;
  }

  /** A request goes through. */
  enter(ticket: Ticket): void {
    this.#open.add(ticket);
  }

  /** A request has ended, however. */
  leave(ticket: Ticket): void {
    this.#open.delete(ticket);
  }

  /** What the answer to a request says. */
  tell({ remaining, resetMs }: Quota, { sentAt }: Ticket, now: number): void {
    const resetAt = now + resetMs;
    if (remaining < 1) {
      const isUsedUp = this.#remaining < 1 && now < this.#resetAt;
      this.#resetAt = isUsedUp ? Math.max(resetAt, this.#resetAt) : resetAt;
      this.#remaining = 0;
      this.#atOnce = 1;
      this.#open.clear();
    } else if (sentAt >= this.#asOf || remaining < this.#remaining) {
      // answers overtake each other: an older one is heeded where it is stricter
      this.#resetAt = resetAt;
      this.#remaining = remaining;
      this.#atOnce = Infinity;
      this.#forget(now - ARRIVED_MS);
    }
    this.#asOf = Math.max(sentAt, this.#asOf);
  }

  /** The server took a request. */
  pass({ sentAt }: Ticket): void {
    if (sentAt >= this.#resetAt) this.#atOnce *= 2;
  }

  #forget(until: number): void {
    for (const ticket of this.#open) {
      if (ticket.sentAt > until) break;
      this.#open.delete(ticket);
    }
  }
}
