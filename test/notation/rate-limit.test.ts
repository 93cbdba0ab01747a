import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDuration } from "../../src/notation/duration.js";
import {
  parseRateLimit,
  readRateLimits,
} from "../../src/notation/rate-limit.js";

describe("a time in words is milliseconds", () => {
  test.each([
    { given: "minute", want: 60_000 },
    { given: "15 minutes", want: 900_000 },
    { given: "60s", want: 60_000 },
    { given: "250 ms", want: 250 },
    { given: "1 Hour", want: 3_600_000 },
    { given: "2d", want: 172_800_000 },
    { given: "week", want: 604_800_000 },
    { given: "0 s", want: undefined },
    { given: "month", want: undefined },
    { given: "1.5 hours", want: undefined },
    { given: "", want: undefined },
    { given: "60", want: undefined },
  ])("$given", ({ given, want }) => {
    expect(parseDuration(given)).toBe(want);
  });
});

describe("a limit in words", () => {
  test.each([
    { given: "100 per minute", want: [100, 60_000] },
    { given: "30 requests per minute", want: [30, 60_000] },
    { given: "120 requests/minute/IP", want: [120, 60_000] },
    { given: "1,000 calls per hour per user", want: [1000, 3_600_000] },
    { given: "10_per_minute", want: [10, 60_000] },
    { given: "5_000 per day", want: [5000, 86_400_000] },
    { given: "1000/60s", want: [1000, 60_000] },
    { given: "100 requests per 15 minutes", want: [100, 900_000] },
    { given: "2 req/s", want: [2, 1000] },
    { given: "50/min", want: [50, 60_000] },
    { given: "5 rps", want: [5, 1000] },
    { given: "100rpm", want: [100, 60_000] },
    { given: "20 every second", want: [20, 1000] },
    { given: "Unlimited", want: undefined },
    { given: "20", want: undefined },
    { given: "0 per minute", want: undefined },
    { given: "many per minute", want: undefined },
    { given: "100 per month", want: undefined },
    { given: "100 per minute or so", want: undefined },
  ])("$given", ({ given, want }) => {
    const limit = parseRateLimit(given);
    expect(limit && [limit.limit, limit.windowMs]).toEqual(want);
  });

  test("any text is read or not, and what is written is read", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        parseRateLimit(text);
      }),
    );
    const units = fc.constantFrom("second", "minute", "hour", "day");
    const count = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(count, units, (limit, unit) => {
        const read = parseRateLimit(`${limit} requests per ${unit}`);
        expect(read?.limit).toBe(limit);
        expect(read?.windowMs).toBe(parseDuration(unit));
      }),
    );
  });

  test("a hostile text takes no time", () => {
    const started = performance.now();
    parseRateLimit(`1 ${"per ".repeat(100_000)}`);
    parseRateLimit(" ".repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("limits as this project writes them", () => {
  test.each([
    { given: false, want: [] },
    { given: "1 per second", want: [{ limit: 1, windowMs: 1000 }] },
    {
      given: { limit: 5, per: "2 minutes", name: "a" },
      want: [{ limit: 5, windowMs: 120_000, name: "a" }],
    },
    {
      given: ["1 per second", { limit: 5, per: "minute" }],
      want: [
        { limit: 1, windowMs: 1000 },
        { limit: 5, windowMs: 60_000 },
      ],
    },
    { given: [], want: undefined },
    { given: true, want: undefined },
    { given: 100, want: undefined },
    { given: { limit: 5 }, want: undefined },
    { given: { limit: 0, per: "minute" }, want: undefined },
    { given: { limit: 5, per: "minute", burst: 2 }, want: undefined },
    { given: ["1 per second", "often"], want: undefined },
  ])("$given", ({ given, want }) => {
    expect(readRateLimits(given)).toEqual(want);
  });
});
