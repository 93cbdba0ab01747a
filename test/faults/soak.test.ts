import { describe, expect, test } from "vitest";
import { findSoakFaults } from "../../scripts/soak/judge-soak.js";
import { runSoak, type SoakResult } from "../../scripts/soak/run-soak.js";
import { fitLine } from "../../scripts/soak/slope.js";

/** The 2-minute form of `npm run soak -- --minutes 30`; it leaves the processor to the tests beside it. */
test(
  "K2 two minutes of calls: the heap does not grow, no socket, listener or timer is left",
  { timeout: 240_000 },
  async () => {
    const plan = { seconds: 120, warmUpSeconds: 40, atOnce: 20, pauseMs: 150 };
    const result = await runSoak(plan);
    expect(findSoakFaults(plan, result)).toEqual([]);
    expect(result.calls).toBeGreaterThan(2_000);
  },
);

const GOOD: SoakResult = {
  calls: 9,
  slope: 0.2,
  error: 0.1,
  heapMiB: 12,
  mostSockets: 20,
  listeners: 0,
  timers: 0,
  wrong: [],
};

describe("what must not be is found", () => {
  test.each<{ given: Partial<SoakResult>; want: string[] }>([
    { given: {}, want: [] },
    {
      given: { slope: 3 },
      want: ["the heap grows by 3.00 ± 0.10 MiB in ten minutes"],
    },
    { given: { slope: 3, error: 1 }, want: [] },
    { given: { mostSockets: 40 }, want: [] },
    { given: { mostSockets: 41 }, want: ["41 sockets for 20 calls at once"] },
    { given: { listeners: 1 }, want: ["1 listeners left"] },
    { given: { timers: 2 }, want: ["2 timers left"] },
    { given: { wrong: ["oh"] }, want: ["oh"] },
  ])("$given", ({ given, want }) => {
    const plan = { atOnce: 20, seconds: 1_800, warmUpSeconds: 60 };
    expect(findSoakFaults(plan, { ...GOOD, ...given })).toEqual(want);
  });
});

test.each([
  { given: 2, want: 0 },
  { given: 5, want: 1 },
])("$given MiB in ten minutes are $want faults in two", ({ given, want }) => {
  const plan = { atOnce: 20, seconds: 120, warmUpSeconds: 40 };
  const result = { ...GOOD, slope: given };
  expect(findSoakFaults(plan, result)).toHaveLength(want);
});

describe("the slope of points", () => {
  const points = [0, 1, 2, 3, 4].map((x): [number, number] => [x, 2 * x + 1]);

  test("on a line is exact", () => {
    const { slope, error } = fitLine(points);
    expect(slope).toBeCloseTo(2);
    expect(error).toBeCloseTo(0);
  });

  test("beside it is less so", () => {
    const beside = points.map(([x, y]): [number, number] => [
      x,
      y + (x % 2 ? 0.5 : -0.5),
    ]);
    const { slope, error } = fitLine(beside);
    expect(Math.abs(slope - 2)).toBeLessThan(2 * error);
    expect(error).toBeGreaterThan(0.1);
  });

  test("of two says nothing", () => {
    expect(fitLine(points.slice(0, 2))).toEqual({ slope: 0, error: 0 });
  });
});
