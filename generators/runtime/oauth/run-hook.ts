import { withoutMessage } from "../errors/without-message.js";
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
    throw new TokenFailure("unavailable", `${what} failed`, { cause });
  }
}
