import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SlidingWindow } from "../../../../generators/runtime/limits/sliding-window.js";

/** When calls go that come at these times, and wait for their turn. */
function pass(window: SlidingWindow, arrivals: readonly number[]): number[] {
  let now = 0;
  return arrivals.map((arrival) => {
    now = Math.max(now, arrival, window.opensAt(Math.max(now, arrival), 0));
    window.take(now);
    return now;
  });
}

const arrivals = fc
  .array(fc.nat({ max: 300 }), { maxLength: 200 })
  .map((gaps) => {
    let now = 0;
    return gaps.map((gap) => (now += gap));
  });

describe("a sliding window", () => {
  test("never lets more through in any stretch of its length", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 2_000 }),
        arrivals,
        (limit, windowMs, given) => {
          const times = pass(new SlidingWindow(limit, windowMs), given);
          times.forEach((time, index) => {
            const before = times[index - limit];
            if (before === undefined) return;
            expect(time - before).toBeGreaterThanOrEqual(windowMs);
          });
        },
      ),
    );
  });

  test("makes nobody wait who need not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), arrivals, (limit, given) => {
        const times = pass(new SlidingWindow(limit, 1_000), given);
        times.forEach((time, index) => {
          const before = times[index - limit] ?? -Infinity;
          const last = times[index - 1] ?? 0;
          expect(time).toBe(Math.max(given[index] ?? 0, last, before + 1_000));
        });
      }),
    );
  });

  test("knows when calls go that have others before them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.nat({ max: 60 }),
        arrivals,
        (limit, ahead, given) => {
          const window = new SlidingWindow(limit, 1_000);
          const now = pass(window, given).at(-1) ?? 0;
          const foreseen = Math.max(now, window.opensAt(now, ahead));
          const times = pass(window, Array(ahead + 1).fill(now));
          expect(foreseen).toBe(times.at(-1));
        },
      ),
    );
  });

  test("of a large limit lets too few through rather than too many", () => {
    for (const limit of [1_001, 2_500, 100_000]) {
      const window = new SlidingWindow(limit, 1_000);
      const times = pass(window, Array(limit * 2).fill(0));
      const atOnce = times.filter((time) => time === 0).length;
      expect(atOnce).toBeLessThanOrEqual(limit);
      expect(atOnce).toBeGreaterThanOrEqual(limit * 0.9);
      expect(times.filter((time) => time < 2_000).length).toBeLessThanOrEqual(
        limit * 2,
      );
    }
  });
});
