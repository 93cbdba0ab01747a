import type { Store } from "../store.js";
import { lockTimes, type LockTimes } from "./lock-times.js";
import { MemoryLocks } from "./memory-locks.js";

/**
 * A store that lasts as long as its process and that only those share who are
 * given it. Locks go to whoever asked first; nothing keeps the process running
 * unless somebody waits for a lock.
 *
 * @throws {ArgumentError} where one of the times is none.
 */
export function memoryStore(times: LockTimes = {}): Store {
  const values = new Map<string, string>();
  const locks = new MemoryLocks(lockTimes(times));
  return {
    async load(key) {
      return values.get(key);
    },
    async save(key, value) {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    },
    async lock(key) {
      const release = await locks.take(key);
      return async () => release();
    },
  };
}
