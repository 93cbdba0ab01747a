import { lockTimeout } from "./store-error.js";

/** Milliseconds. */
export interface MemoryLockTimes {
  readonly lockTtlMs: number;
  readonly lockWaitMs: number;
}

interface Holder {
  readonly until: number;
}

/**
 * One lock in one process. Time is that since the process began, so that a
 * clock that is set does not end it. There are timers only while somebody waits.
 */
export class MemoryLock {
  readonly #ttlMs: number;
  readonly #waitMs: number;
  readonly #queue = new Set<() => void>();
  #holder: Holder | undefined;
  #expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(times: MemoryLockTimes) {
    this.#ttlMs = times.lockTtlMs;
    this.#waitMs = times.lockWaitMs;
  }

  /** Whether nobody holds it, or waits for it. */
  isFree(): boolean {
    const isHeld = this.#holder && performance.now() < this.#holder.until;
    return !isHeld && this.#queue.size === 0;
  }

  /**
   * Resolves with what releases it, in the order of the calls.
   *
   * @throws {StoreError} `lock_timeout`
   */
  take(): Promise<() => void> {
    if (this.isFree()) return Promise.resolve(this.#grant());
    return new Promise((resolve, reject) => {
      const proceed = () => {
        clearTimeout(patience);
        resolve(this.#grant());
      };
      const patience = setTimeout(() => {
        this.#queue.delete(proceed);
        this.#watch();
        reject(lockTimeout(this.#waitMs));
      }, this.#waitMs);
      this.#queue.add(proceed);
      this.#watch();
    });
  }

  #grant(): () => void {
    const holder = { until: performance.now() + this.#ttlMs };
    this.#holder = holder;
    return () => {
      if (this.#holder === holder) this.#passOn();
    };
  }

  #passOn(): void {
    this.#holder = undefined;
    const [proceed] = this.#queue;
    if (proceed) {
      this.#queue.delete(proceed);
      proceed();
    }
    this.#watch();
  }

  /** Somebody waits: then the lock passes on when its time is over. */
  #watch(): void {
    clearTimeout(this.#expiry);
    if (!this.#holder || this.#queue.size === 0) return;
    const left = Math.max(0, this.#holder.until - performance.now());
    this.#expiry = setTimeout(() => this.#passOn(), Math.ceil(left));
  }
}
