import { MemoryLock, type MemoryLockTimes } from "./memory-lock.js";

/** The locks of one process, by key: those that nobody uses are forgotten. */
export class MemoryLocks {
  readonly #times: MemoryLockTimes;
  readonly #locks = new Map<string, MemoryLock>();

  constructor(times: MemoryLockTimes) {
    this.#times = times;
  }

  /**
   * Resolves with what releases the lock.
   *
   * @throws {StoreError} `lock_timeout`
   */
  async take(key: string): Promise<() => void> {
    const lock = this.#locks.get(key) ?? new MemoryLock(this.#times);
    this.#locks.set(key, lock);
    const release = await lock.take();
    return () => {
      release();
      // One that was held for too long may have been forgotten, and replaced.
      if (lock.isFree() && this.#locks.get(key) === lock)
        this.#locks.delete(key);
    };
  }
}
