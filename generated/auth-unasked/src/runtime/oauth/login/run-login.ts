import { AuthError } from "../../errors/errors.js";
import { limit } from "../../transport/timeout.js";
import { TokenFailure } from "../failure.js";

/**
 * Runs a login, or a step of it, for one caller, who may stop to wait for it.
 *
 * @throws {AuthError} if it fails.
 * @throws {AbortError} as soon as the signal is aborted.
 */
export async function runLogin<Result>(
  name: string,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const context = { operationId: name, attempts: 1 };
  try {
    return await limit({ signal, timeoutMs: Infinity }, context, work);
  } catch (cause) {
    if (!(cause instanceof TokenFailure)) throw cause;
    throw new AuthError(cause.message, context, { cause });
  }
}
