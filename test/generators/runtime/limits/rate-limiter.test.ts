import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  AbortError,
  RateLimitError,
} from "../../../../generators/runtime/errors/errors.js";
import { failureOf } from "../connection.js";
import { answer, first, limited, times, USED_UP } from "./limited.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("L2 nothing is sent before the reset", () => {
  test.each([
    { given: USED_UP, status: 200, want: 5_000 },
    { given: { ratelimit: '"a";r=0;t=2' }, status: 200, want: 3_000 },
    { given: { "retry-after": "7" }, status: 429, want: 7_000 },
    { given: { ...USED_UP, "retry-after": "2" }, status: 429, want: 2_000 },
    { given: { "retry-after": "7" }, status: 403, want: 7_000 },
    { given: { "x-ratelimit-reset": "4" }, status: 429, want: 5_000 },
    // of other failures, it says nothing of the rate
    { given: { "retry-after": "7" }, status: 503, want: 0 },
    { given: {}, status: 429, want: 0 },
    {
      given: { ...USED_UP, "x-ratelimit-remaining": "9" },
      status: 200,
      want: 0,
    },
  ])("$status $given: $want ms", async ({ given, status, want }) => {
    const server = limited(first(given, status));
    await server.call();
    const calls = [server.call(), server.call({ operationId: "pets.list" })];
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(calls);
    expect(server.times()).toEqual([0, want, want]);
  });

  test("and then one at first, and more as it is taken", async () => {
    const server = limited(async (_, index) => {
      await new Promise((done) => setTimeout(done, 100));
      return index === 0 ? answer(USED_UP) : answer();
    });
    const before = server.call();
    await vi.advanceTimersByTimeAsync(100);
    await before;
    const calls = times(6, () => server.call());
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(calls);
    expect(server.times()).toEqual([0, 5100, 5200, 5200, 5300, 5300, 5300]);
  });

  test("no more than remain go at once", async () => {
    const server = limited(async (_, index) => {
      await new Promise((done) => setTimeout(done, 100));
      const remaining = String(Math.max(0, 3 - index));
      const headers = { ...USED_UP, "x-ratelimit-remaining": remaining };
      return index < 4 ? answer(headers) : answer();
    });
    const before = server.call();
    await vi.advanceTimersByTimeAsync(100);
    await before;
    const calls = times(5, () => server.call());
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(calls);
    expect(server.times()).toEqual([0, 100, 100, 100, 5200, 5300]);
  });

  test("nor while the first of all are under way", async () => {
    const server = limited(async (_, index) => {
      await new Promise((done) => setTimeout(done, index === 0 ? 100 : 500));
      return answer({ ...USED_UP, "x-ratelimit-remaining": "1" });
    });
    const before = [server.call(), server.call()];
    await vi.advanceTimersByTimeAsync(100);
    const call = server.call();
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all([...before, call]);
    expect(server.times()).toEqual([0, 0, 500]);
  });

  test("of several limits, each stops the calls that it is for", async () => {
    const server = limited(({ operationId }) =>
      answer({
        ...USED_UP,
        "x-ratelimit-resource": operationId,
        "x-ratelimit-remaining": operationId === "search" ? "0" : "50",
      }),
    );
    await server.call({ operationId: "core" });
    await server.call({ operationId: "search" });
    const calls = ["search", "core", "search"].map((operationId) =>
      server.call({ operationId }),
    );
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(calls);
    expect(server.sent.map(({ id }) => id)).toEqual([
      "core",
      "search",
      "core",
      "search",
      "search",
    ]);
    expect(server.times()).toEqual([0, 0, 0, 5000, 10_000]);
  });
});

describe("L2 what is said of one operation holds for others", () => {
  const other = { operationId: "pets.list" };
  const long = { ...USED_UP, "x-ratelimit-reset": "900" };

  test("that of which it spoke last", async () => {
    const server = limited(({ operationId }) =>
      operationId === "search"
        ? answer({ ...USED_UP, "x-ratelimit-limit": "30" })
        : answer({ ...long, "x-ratelimit-remaining": "50" }),
    );
    await server.call({ operationId: "core" });
    await server.call({ operationId: "search" });
    const call = server.call(other);
    await vi.advanceTimersByTimeAsync(5_000);
    await call;
    expect(server.times()).toEqual([0, 0, 5_000]);
  });

  test("unless they would have to wait for too long", async () => {
    const server = limited(first(long));
    await server.call();
    await server.call(other);
    expect(server.times()).toEqual([0, 0]);
    const error = await failureOf(server.call());
    expect(error).toMatchObject({ notRetried: "retry_after_too_long" });
  });

  test("as does Retry-After", async () => {
    const server = limited(first({ "retry-after": "900" }, 429));
    await server.call();
    await server.call(other);
    expect(server.times()).toEqual([0, 0]);
    const error = await failureOf(server.call());
    const retryAt = new Date(Date.now() + 900_000);
    expect(error).toMatchObject({ status: 0, retryAt });
  });

  test("and then they fall under the same limit, or another", async () => {
    const limit = { "x-ratelimit-limit": "5" };
    const server = limited(({ operationId }) => {
      const id = operationId === "other" ? { "x-ratelimit-limit": "7" } : limit;
      return answer({ ...long, ...id });
    });
    await server.call({ operationId: "a" });
    await server.call({ operationId: "b" });
    const error = await failureOf(server.call({ operationId: "b" }));
    expect(error).toMatchObject({ notRetried: "retry_after_too_long" });
    await server.call({ operationId: "other" });
    expect(server.sent).toHaveLength(3);
  });
});

describe("L2 calls go in the order they came", () => {
  test("after a wait", async () => {
    const server = limited(first(USED_UP));
    await server.call();
    const calls = times(20, (index) =>
      server.call({ operationId: `${index}` }),
    );
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(calls);
    const ids = server.sent.slice(1).map(({ id }) => id);
    expect(ids).toEqual(times(20, String));
  });

  test("and before those that come while the timer is late", async () => {
    const server = limited(first(USED_UP));
    await server.call();
    const early = server.call({ operationId: "early" });
    const now = performance.now();
    vi.spyOn(performance, "now").mockReturnValue(now + 6_000);
    const late = server.call({ operationId: "late" });
    await Promise.all([early, late]);
    vi.restoreAllMocks();
    expect(server.sent.map(({ id }) => id)).toEqual([
      "pets.get",
      "early",
      "late",
    ]);
  });
});

describe("L2 a call that would wait for too long is refused at once", () => {
  test("behind a thousand that wait", async () => {
    const server = limited(first(USED_UP));
    await server.call();
    const calls = times(1_000, () => server.call());
    const error = await failureOf(server.call());
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({
      message: "[pets.get] not sent: 1000 calls wait already (0 attempts)",
      code: "rate_limited",
      status: 0,
      attempts: 0,
      retryAt: new Date(Date.now() + 5_000),
    });
    await vi.advanceTimersByTimeAsync(5_000);
    await Promise.all(calls);
    expect(server.sent).toHaveLength(1_001);
  });

  test.each([
    { given: { deadline: 4_999 }, want: "out_of_time" },
    { given: { deadline: 5_001 }, want: undefined },
    { given: { options: { maxWaitMs: 4_000 } }, want: "retry_after_too_long" },
    { given: { reset: 64 }, want: undefined },
    { given: { reset: 65 }, want: "retry_after_too_long" },
  ])("$given: $want", async ({ given, want }) => {
    const { reset = 4, deadline = Infinity, options } = given;
    const headers = { ...USED_UP, "x-ratelimit-reset": String(reset) };
    const server = limited(first(headers), options);
    await server.call();
    const call = server.call({ deadline: performance.now() + deadline });
    const ended = want ? failureOf(call) : call;
    if (!want) await vi.advanceTimersByTimeAsync(66_000);
    const result = await ended;
    expect(server.sent).toHaveLength(want ? 1 : 2);
    if (!want) return;
    expect(result).toBeInstanceOf(RateLimitError);
    const retryAt = new Date(Date.now() + (reset + 1) * 1_000);
    expect(result).toMatchObject({ notRetried: want, retryAt, attempts: 0 });
  });

  test("also where that turns out while it waits", async () => {
    const hour = { ...USED_UP, "x-ratelimit-reset": "3600" };
    const server = limited(async (_, index) => {
      await new Promise((done) => setTimeout(done, 100));
      return answer(index === 0 ? USED_UP : hour);
    });
    const before = server.call();
    await vi.advanceTimersByTimeAsync(100);
    await before;
    const probe = server.call();
    const failures = times(3, () => failureOf(server.call()));
    await vi.advanceTimersByTimeAsync(6_000);
    await probe;
    for (const error of await Promise.all(failures)) {
      expect(error).toMatchObject({ notRetried: "retry_after_too_long" });
    }
    expect(server.sent).toHaveLength(2);
  });
});

describe("C1 a wait can be aborted", () => {
  test("and leaves nothing behind", async () => {
    const server = limited(first(USED_UP));
    await server.call();
    const controller = new AbortController();
    const { signal } = controller;
    const failure = failureOf(server.call({ signal }));
    const other = server.call();
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    controller.abort("enough");
    const error = await failure;
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: "enough", attempts: 0 });
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(5_000);
    await other;
    expect(server.sent).toHaveLength(2);
  });

  test("and leaves no listener behind if it is not", async () => {
    const server = limited(first(USED_UP));
    await server.call();
    const { signal } = new AbortController();
    const calls = times(50, () => server.call({ signal }));
    expect(getEventListeners(signal, "abort")).toHaveLength(50);
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(calls);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("before it has begun", async () => {
    const server = limited(first(USED_UP));
    await server.call();
    const signal = AbortSignal.abort("enough");
    const error = await failureOf(server.call({ signal }));
    expect(error).toMatchObject({ code: "aborted", cause: "enough" });
  });
});
