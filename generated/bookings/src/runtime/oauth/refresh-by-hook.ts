import { TokenFailure } from "./failure.js";
import type { Refresh } from "./options.js";
import { runHook } from "./run-hook.js";
import { canKeep } from "./stored-tokens.js";
import type { Tokens } from "./tokens.js";

/**
 * Gets tokens in the API's own way.
 *
 * @throws {TokenFailure} if none come, or what comes are none.
 */
export async function refreshByHook(
  refresh: Refresh,
  previous: Tokens | undefined,
): Promise<Tokens> {
  const what = "the API's own refresh";
  const tokens = await runHook(what, () => refresh(previous));
  if (canKeep(tokens)) return tokens;
  throw new TokenFailure("refused", `${what} gave no valid tokens`);
}
