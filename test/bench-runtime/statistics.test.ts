import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareRounds,
  median,
  quantile,
  spreadOf,
} from "../../scripts/bench-runtime/statistics.ts";

describe("K3 the quantile of a sample", () => {
  const cases = [
    { given: { sample: [7], q: 0.99 }, want: 7 },
    { given: { sample: [3, 1, 2], q: 0 }, want: 1 },
    { given: { sample: [3, 1, 2], q: 0.5 }, want: 2 },
    { given: { sample: [3, 1, 2], q: 1 }, want: 3 },
    { given: { sample: [1, 2], q: 0.5 }, want: 1.5 },
    { given: { sample: [0, 10, 20], q: 0.25 }, want: 5 },
    { given: { sample: [10, 9, 100], q: 0.5 }, want: 10 },
    { given: { sample: [], q: 0.5 }, want: NaN },
  ];
  test.each(cases)("$given → $want", ({ given, want }) => {
    expect(quantile(given.sample, given.q)).toBe(want);
  });

  test("lies within the sample, and leaves it as it was", () => {
    const samples = fc.array(fc.integer(), { minLength: 1 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(samples, share, (sample, q) => {
        const before = [...sample];
        const found = quantile(sample, q);
        expect(sample).toEqual(before);
        expect(found).toBeGreaterThanOrEqual(Math.min(...sample));
        expect(found).toBeLessThanOrEqual(Math.max(...sample));
      }),
    );
  });
});

describe("K3 the median of a sample", () => {
  const cases = [
    { given: [5, 1, 3], want: 3 },
    { given: [4, 1, 3, 2], want: 2.5 },
    { given: [1, 1, 1_000], want: 1 },
  ];
  test.each(cases)("$given → $want", ({ given, want }) => {
    expect(median(given)).toBe(want);
  });
});

describe("K3 the spread of a sample", () => {
  const cases = [
    { given: [1, 2, 3, 4, 5], want: { median: 3, low: 2, high: 4 } },
    { given: [2], want: { median: 2, low: 2, high: 2 } },
  ];
  test.each(cases)("$given → $want", ({ given, want }) => {
    expect(spreadOf(given)).toEqual(want);
  });
});

describe("K3 rounds are compared with themselves only", () => {
  const cases = [
    { given: { bare: [1, 2, 3], client: [2, 4, 6] }, want: [0.5, 0.5, 0.5] },
    // the second round was slow for both
    { given: { bare: [1, 100], client: [2, 200] }, want: [0.5, 0.5] },
    { given: { bare: [1, undefined, 3], client: [1, 1, 1] }, want: [1, 3] },
    { given: { bare: [1, 1], client: [undefined, 2] }, want: [0.5] },
    { given: { bare: [1, 1], client: [4] }, want: [0.25] },
    { given: { bare: [], client: [] }, want: [] },
  ];
  test.each(cases)("$given → $want", ({ given, want }) => {
    const ratio = (bare: number, client: number) => bare / client;
    expect(compareRounds(given.bare, given.client, ratio)).toEqual(want);
  });
});
