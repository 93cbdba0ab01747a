import { withoutMessage } from "../errors/without-message.js";
import { findFailureCode } from "../retry/network-failure.js";
import { StoreError } from "../stores/store-error.js";
import { TokenFailure } from "./failure.js";

/** Calls code of the caller's that has secrets in hand. */
export async function runHook<Result>(
  what: string,
  hook: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await hook();
  } catch (error) {
    if (error instanceof TokenFailure) throw error;
    const cause = withoutMessage(error);
    const message = [`${what} failed`, reasonOf(cause)].filter(Boolean);
    throw new TokenFailure("unavailable", message.join(": "), { cause });
  }
}

/** Why, where that can be told without a secret. */
function reasonOf(cause: Error): string | undefined {
  return cause instanceof StoreError ? cause.message : findFailureCode(cause);
}
