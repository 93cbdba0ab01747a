import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { rateLimiter } from "../../../../generators/runtime/limits/rate-limiter.js";
import { answer, limited, times } from "./limited.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("L4 so many requests at a time", () => {
  test.each([
    { given: {}, want: 100 },
    { given: { maxConcurrency: 3 }, want: 3 },
  ])("$given: $want", async ({ given, want }) => {
    let inFlight = 0;
    let most = 0;
    const server = limited(async (_, index) => {
      most = Math.max(most, ++inFlight);
      await new Promise((done) => setTimeout(done, 10));
      inFlight--;
      if (index % 3 === 0) throw new Error("broken");
      return answer();
    }, given);
    const calls = times(250, () => server.call());
    const ended = Promise.allSettled(calls);
    await vi.advanceTimersByTimeAsync(10_000);
    await ended;
    expect(most).toBe(want);
    expect(server.sent).toHaveLength(250);
  });

  test("not counting those that were aborted, whether they notice or not", async () => {
    const controller = new AbortController();
    const server = limited(
      ({ signal }) =>
        signal === controller.signal ? new Promise(() => undefined) : answer(),
      { maxConcurrency: 3 },
    );
    const hung = times(3, () => server.call({ signal: controller.signal }));
    const waiting = times(2, () => server.call());
    await vi.advanceTimersByTimeAsync(2_500);
    expect(server.sent).toHaveLength(3);
    controller.abort();
    await vi.advanceTimersByTimeAsync(1_000);
    await Promise.all(waiting);
    await server.call();
    expect(server.sent).toHaveLength(6);
    expect(hung).toHaveLength(3);
  });

  test("however many wait for that alone", async () => {
    const server = limited(async () => {
      await new Promise((done) => setTimeout(done, 10));
      return answer();
    });
    const calls = times(3_000, () => server.call());
    await vi.advanceTimersByTimeAsync(1_000);
    await Promise.all(calls);
    expect(server.times().at(-1)).toBe(290);
  });

  test("and what changes something with a gap between", async () => {
    const server = limited(() => answer(), { writeGapMs: 1_000 });
    const methods = ["POST", "GET", "DELETE", "HEAD", "PATCH", "QUERY"];
    const calls = methods.map((method) =>
      server.call({ method, operationId: method }),
    );
    await vi.advanceTimersByTimeAsync(5_000);
    await Promise.all(calls);
    expect(server.sent.map(({ id, at }) => [id, Math.round(at)])).toEqual([
      ["POST", 0],
      ["GET", 0],
      ["HEAD", 0],
      ["QUERY", 0],
      ["DELETE", 1_000],
      ["PATCH", 2_000],
    ]);
  });

  test.each([
    { given: { maxConcurrency: 0 } },
    { given: { maxConcurrency: Number.NaN } },
    { given: { limits: [{ limit: 0, windowMs: 1 }] } },
  ])("but not none: $given", ({ given }) => {
    expect(() => rateLimiter(given)).toThrow(ArgumentError);
  });
});
