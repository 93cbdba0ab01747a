import { ArgumentError } from "../errors/errors.js";

/**
 * How long the locks of a store last: the same in all processes that share it.
 * Milliseconds.
 */
export interface LockTimes {
  /**
   * After this long a lock is free again, though its holder has not released it:
   * longer than anything that is done under a lock. Default: 30,000.
   */
  readonly lockTtlMs?: number | undefined;
  /**
   * How long to wait for a lock before giving up: longer than one lasts, so that
   * a dead holder stops nobody. Default: 1.2 times `lockTtlMs`.
   */
  readonly lockWaitMs?: number | undefined;
}

/**
 * Both times.
 *
 * @throws {ArgumentError} where one is no time.
 */
export function lockTimes(times: LockTimes): {
  readonly lockTtlMs: number;
  readonly lockWaitMs: number;
} {
  const { lockTtlMs = 30_000, lockWaitMs = lockTtlMs * 1.2 } = times;
  for (const [name, time] of Object.entries({ lockTtlMs, lockWaitMs }))
    if (!(time > 0 && time < 2 ** 31))
      throw new ArgumentError(`${name} must be a number of milliseconds`);
  return { lockTtlMs, lockWaitMs };
}
