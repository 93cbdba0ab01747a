/**
 * A store could not do what it was asked: `lock_timeout` where a lock was held
 * by others for too long, else `store_error`. The message never quotes a value.
 */
export class StoreError extends Error {
  readonly code: "store_error" | "lock_timeout";

  constructor(
    code: "store_error" | "lock_timeout",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
  }

  override get name(): string {
    return "StoreError";
  }
}

/** The error of one who has waited for a lock for too long. */
export function lockTimeout(waitedMs: number): StoreError {
  const problem = `others held the lock for ${waitedMs} ms`;
  return new StoreError("lock_timeout", `${problem}, and it was not had`);
}
