import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { adaptiveRate } from "../../../../generators/runtime/limits/adaptive-rate.js";
import { answer, limited, times } from "./limited.js";
import { summarise, TokenBucket, type Outcome } from "./token-bucket.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

interface Load {
  readonly rate: number;
  readonly capacity?: number;
  readonly latencyMs?: number;
  readonly workers?: number;
}

/** Ten workers call a server for a minute, as fast as they are let. */
async function run({ rate, capacity, latencyMs = 20, workers = 10 }: Load) {
  const bucket = new TokenBucket(rate, capacity);
  const outcomes: Outcome[] = [];
  const options = { adaptive: adaptiveRate(), maxWaitMs: Infinity };
  const server = limited(async () => {
    const throttled = !bucket.take();
    outcomes.push({ at: performance.now(), throttled });
    await new Promise((done) => setTimeout(done, latencyMs));
    return answer({}, throttled ? 429 : 200);
  }, options);
  const start = performance.now();
  const working = times(workers, async () => {
    while (performance.now() - start < 60_000) await server.call();
  });
  await vi.advanceTimersByTimeAsync(70_000);
  await Promise.all(working);
  const between = (from: number, to: number) =>
    summarise(outcomes, start + from * 1_000, start + to * 1_000);
  return { between, outcomes };
}

describe("L3 the rate finds out what the server takes", () => {
  test.each([
    { given: { rate: 20 } },
    { given: { rate: 20, capacity: 1 } },
    { given: { rate: 20, latencyMs: 200 } },
    { given: { rate: 5, capacity: 10 } },
    { given: { rate: 100, capacity: 50, latencyMs: 5 } },
  ])("$given", async ({ given }) => {
    const { between } = await run(given);
    const found = between(5, 15);
    expect(found.rate).toBeGreaterThan(given.rate * 0.5);
    expect(found.rate).toBeLessThan(given.rate * 1.5);
    const after = between(15, 60);
    expect(after.rate).toBeGreaterThan(given.rate * 0.5);
    expect(after.throttledShare).toBeLessThan(0.1);
  });

  test("refusals of what was under way at the same time count once", () => {
    const after = (refusals: number) => {
      const rate = adaptiveRate().start();
      for (const at of times(20, (index) => index * 100)) rate.take(at);
      const answer = { throttled: true, sentAt: 1_900, now: 2_000 };
      for (const _ of times(refusals, Number)) rate.learn?.(answer);
      return rate.opensAt(2_000, 0);
    };
    expect(after(10)).toBe(after(1));
    expect(after(1)).toBeGreaterThan(2_100);
  });

  test("and costs nothing while it takes all", async () => {
    const { outcomes } = await run({ rate: 10_000 });
    expect(outcomes.length).toBeGreaterThan(29_000);
  });
});
