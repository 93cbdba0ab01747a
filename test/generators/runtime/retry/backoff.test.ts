import { describe, expect, test } from "vitest";
import {
  backoff,
  THROTTLED,
  TRANSIENT,
} from "../../../../generators/runtime/retry/backoff.js";

describe("R4 the longest wait doubles up to a cap", () => {
  test.each([
    { given: 1, transient: 500, throttled: 1_000 },
    { given: 2, transient: 1_000, throttled: 2_000 },
    { given: 3, transient: 2_000, throttled: 4_000 },
    { given: 6, transient: 16_000, throttled: 20_000 },
    { given: 7, transient: 20_000, throttled: 20_000 },
    { given: 5_000, transient: 20_000, throttled: 20_000 },
  ])("after try $given", ({ given, transient, throttled }) => {
    expect(backoff(TRANSIENT, given, () => 1)).toBe(transient);
    expect(backoff(THROTTLED, given, () => 1)).toBe(throttled);
    expect(backoff(TRANSIENT, given, () => 0)).toBe(0);
    expect(backoff(TRANSIENT, given, () => 0.5)).toBe(transient / 2);
  });
});

test("R4 the jitter is full: waits are uniform (Kolmogorov-Smirnov over 1 000, p = 0.001)", () => {
  const waits = Array.from(
    { length: 1_000 },
    () => backoff(TRANSIENT, 1) / 500,
  );
  waits.sort((left, right) => left - right);
  const distance = Math.max(
    ...waits.map((wait, index) => Math.abs(wait - (index + 0.5) / 1_000)),
  );
  expect(distance).toBeLessThan(1.95 / Math.sqrt(1_000));
});
