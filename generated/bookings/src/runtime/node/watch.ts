import type { Claim } from "./claim.js";
import { hasEnded, steadyTime } from "./processes.js";

/**
 * Judges whether the holder of a claim is gone, without trusting any clock that
 * can be set. Of a holder in the same space it knows the age, and whether the
 * process lives; of others it knows for how long it has seen the same claim.
 */
export class Watch {
  readonly #space: string | undefined;
  readonly #seen = new Map<string, number>();
  #found = false;

  constructor(space: string | undefined) {
    this.#space = space;
  }

  /** Whether it has found anybody gone. */
  get hasFound(): boolean {
    return this.#found;
  }

  isOver(file: string, claim: Claim): boolean {
    const isOver = this.#isStale(file, claim) || this.#isDead(claim);
    this.#found ||= isOver;
    return isOver;
  }

  #isStale(file: string, { id, ttlMs }: Claim): boolean {
    const now = steadyTime();
    const key = `${file}.${id}`;
    const first = this.#seen.get(key) ?? now;
    this.#seen.set(key, first);
    return now - first >= ttlMs;
  }

  #isDead({ holder, ttlMs }: Claim): boolean {
    if (holder?.space === undefined || holder.space !== this.#space)
      return false;
    return hasEnded(holder.pid) || steadyTime() - holder.since >= ttlMs;
  }
}
