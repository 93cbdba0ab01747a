/**
 * Where a connector keeps what must outlive a process: tokens now; cursors and
 * the ids of deliveries later. The keys are the connector's or the caller's, the
 * values are text that the store does not look into: they hold secrets.
 *
 * Three promises make a store safe to share, and `storeContract` of `./testing`
 * checks them:
 *
 * - What `save` resolved with is what any process loads next, even if this one
 *   is killed right after; a save that is cut off leaves the old value whole.
 * - Between `lock` and its release nobody else gets the lock on that key: no
 *   other process, no other call in this one.
 * - A lock whose holder died is free again after 30 seconds, and one who waits
 *   longer than 36 seconds is told so by a rejection. Releasing a lock that has
 *   since gone to another holder leaves it with that holder.
 */
export interface Store {
  /** The value that was saved last; `undefined` if there is none. */
  load(key: string): Promise<string | undefined>;
  /** Keeps a value durably; `undefined` removes the key. */
  save(key: string, value: string | undefined): Promise<void>;
  /** Waits for the lock on a key, and resolves with what releases it. */
  lock(key: string): Promise<Release>;
}

/** Gives a lock back. */
export type Release = () => Promise<void>;
