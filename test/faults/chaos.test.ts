import { describe, expect, test } from "vitest";
import { findChaosFaults } from "../../scripts/chaos/judge-chaos.js";
import { runChaos, type ChaosResult } from "../../scripts/chaos/run-chaos.js";

// `npm run chaos` prints what came of it, and takes other sizes and seeds
test(
  "K1 10,000 calls, 1,000 at once, on a server in trouble: all are accounted for, nothing is done twice",
  { timeout: 240_000 },
  async () => {
    const size = { calls: 10_000, atOnce: 1_000, seed: 1 };
    const result = await runChaos(size);
    expect(findChaosFaults(size, result)).toEqual([]);
    // the troubles were there
    const { throttled = 0, unavailable = 0, ...rest } = sharesOf(result);
    expect(throttled).toBeGreaterThan(0.04);
    expect(unavailable).toBeGreaterThan(0.04);
    expect(rest["reset"]).toBeGreaterThan(0.015);
    expect(rest["refused"]).toBeGreaterThan(0);
    expect(result.tokenRequests).toBeGreaterThanOrEqual(3);
    // and of the calls that may be repeated few fail: 12 % three times in a row
    expect(result.succeeded.length).toBeGreaterThan(9_000);
  },
);

function sharesOf({ fates }: ChaosResult): Record<string, number> {
  const all = Object.values(fates).reduce((sum, one) => sum + one, 0);
  return Object.fromEntries(
    Object.entries(fates).map(([fate, count]) => [fate, count / all]),
  );
}

describe("what must not happen is found", () => {
  const size = { calls: 3, atOnce: 2, seed: 1 };
  const good: ChaosResult = {
    succeeded: [0, 1],
    failed: new Map([["api_error 503", 1]]),
    wrong: [],
    seconds: 1,
    made: [1, 2],
    fates: {},
    tokenRequests: 1,
    reusedTokens: 0,
    unhandled: [],
    mostSockets: 2,
  };

  test.each<{ given: Partial<ChaosResult>; want: string[] }>([
    { given: {}, want: [] },
    { given: { succeeded: [1] }, want: ["1 calls are unaccounted for"] },
    { given: { wrong: ["3: oh"] }, want: ["3: oh"] },
    { given: { made: [1, 2, 2] }, want: ["1 made twice"] },
    { given: { made: [] }, want: ["1 succeeded, and nothing was made"] },
    { given: { reusedTokens: 1 }, want: ["1 refresh tokens used twice"] },
    { given: { unhandled: ["x"] }, want: ["unhandled: x"] },
  ])("$given", ({ given, want }) => {
    expect(findChaosFaults(size, { ...good, ...given })).toEqual(want);
  });
});
