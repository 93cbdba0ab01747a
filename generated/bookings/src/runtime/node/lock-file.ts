import { unlink } from "node:fs/promises";
import { createClaim, readClaim, type Claim } from "./claim.js";
import { codeOf, ifThere } from "./disk-error.js";
import { replaceFile } from "./replace-file.js";
import type { Watch } from "./watch.js";

/** One try to have a lock. */
export interface Attempt {
  readonly claim: Claim;
  readonly watch: Watch;
}

/**
 * Takes a lock that is free, or whose holder is gone. Does not wait.
 *
 * A lock is a file, which at most one process can make. But no file can be
 * replaced or removed on the condition that it is still the same; so whoever
 * wants to change the lock of one claim first makes another file, which is named
 * after that claim. At most one process can do that either, and since no claim
 * comes again, one who looked long ago has a right to nothing any more.
 */
export async function tryLock(
  file: string,
  attempt: Attempt,
): Promise<boolean> {
  const found = await readClaim(file, attempt.claim.ttlMs);
  if (!found) return createClaim(file, attempt.claim);
  if (!attempt.watch.isOver(file, found)) return false;
  // The right is a claim of ours already: in place of the lock, it is the lock.
  return changeLock(file, found.id, attempt, (right) =>
    replaceFile(right, file),
  );
}

/**
 * Releases the lock of a claim, unless it has gone to another, or its folder is
 * gone. `attempt` is a new claim, to the right.
 */
export async function unlock(
  file: string,
  id: string,
  attempt: Attempt,
): Promise<void> {
  await ifThere(changeLock(file, id, attempt, () => unlink(file)));
}

/**
 * Changes a lock while it is sure to be of this claim; says whether it did. If
 * this process dies meanwhile, another takes the right from it like any lock.
 */
async function changeLock(
  file: string,
  id: string,
  attempt: Attempt,
  change: (right: string) => Promise<void>,
): Promise<boolean> {
  const right = `${file}.${id}`;
  if (!(await tryLock(right, attempt))) return false;
  try {
    const found = await readClaim(file, attempt.claim.ttlMs);
    if (found?.id !== id) return false;
    await change(right);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  } finally {
    await ifThere(unlink(right));
  }
}
