import { isMaking } from "./calls.ts";
import type { ChaosResult, ChaosSize } from "./run-chaos.ts";

/** What must not happen, in words; empty if it did not. */
export function findChaosFaults(
  { calls }: ChaosSize,
  result: ChaosResult,
): readonly string[] {
  const { succeeded, failed, made } = result;
  const wrong = [...result.wrong];
  const expectNone = (count: number, what: string) => {
    if (count !== 0) wrong.push(`${count} ${what}`);
  };
  const lost = [...failed.values()].reduce(
    (left, count) => left - count,
    calls - succeeded.length,
  );
  expectNone(lost, "calls are unaccounted for");
  const things = new Set(made);
  expectNone(made.length - things.size, "made twice");
  const unmade = succeeded.filter((one) => isMaking(one) && !things.has(one));
  expectNone(unmade.length, "succeeded, and nothing was made");
  expectNone(result.reusedTokens, "refresh tokens used twice");
  for (const reason of result.unhandled)
    wrong.push(`unhandled: ${String(reason)}`);
  return wrong;
}
