import { setTimeout as sleep } from "node:timers/promises";
import type { Release } from "../store.js";
import { lockTimeout } from "../stores/store-error.js";
import { makeClaim } from "./claim.js";
import { tryLock, unlock, type Attempt } from "./lock-file.js";
import { Watch } from "./watch.js";

/** How one process takes locks. */
export interface LockSettings {
  readonly lockTtlMs: number;
  readonly lockWaitMs: number;
  readonly space: string | undefined;
}

/** A lock that was had. */
export interface FileLock {
  readonly release: Release;
  /** Whether another process died, which may have left more behind. */
  readonly foundDead: boolean;
}

/**
 * Waits for a lock between processes. Asks again after 20 to 100 ms, at random,
 * so that those who wait don't ask together, until `deadline`, a moment of
 * `performance.now()`.
 *
 * @throws {StoreError} `lock_timeout`
 */
export async function takeLock(
  file: string,
  settings: LockSettings,
  deadline: number,
): Promise<FileLock> {
  const watch = new Watch(settings.space);
  for (;;) {
    const attempt = newAttempt(settings, watch);
    if (await tryLock(file, attempt)) {
      const { id } = attempt.claim;
      const release = () =>
        unlock(file, id, newAttempt(settings, new Watch(settings.space)));
      return { release, foundDead: watch.hasFound };
    }
    const left = deadline - performance.now();
    if (left <= 0) throw lockTimeout(settings.lockWaitMs);
    await sleep(Math.min(left, 20 + 80 * Math.random()));
  }
}

/** One try; what it claims begins now. */
export function newAttempt(settings: LockSettings, watch: Watch): Attempt {
  return { claim: makeClaim(settings.lockTtlMs, settings.space), watch };
}
