import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import {
  AbortError,
  ApiError,
  DecodeError,
  TimeoutError,
} from "../../../../generators/runtime/errors/errors.js";
import { isFailedOperation } from "../../../../generators/runtime/long-running/failure.js";
import { waitBefore } from "../../../../generators/runtime/long-running/interval.js";
import type { OperationProgress } from "../../../../generators/runtime/long-running/polling.js";
import { startOperation } from "../../../../generators/runtime/long-running/start.js";
import { connectTo, failureOf } from "../connection.js";
import { accepted, auth, call, fast, play, type Scene } from "./reports.js";

const running: Scene = [200, { status: "Running", percentComplete: 40 }];
const succeeded: Scene = [200, { status: "Succeeded" }];

async function begin(...scenes: readonly Scene[]) {
  const server = await play(...scenes);
  const client = connectTo(server.url, { auth });
  return { server, client, begun: startOperation(client, call()) };
}

describe("await, wait and check", () => {
  test("await gives the first answer, and asks for no more", async () => {
    const { server, begun } = await begin(accepted);
    expect(await begun).toEqual({ id: 7 });
    expect((await begun.withResponse()).status).toBe(202);
    expect(server.received).toHaveLength(1);
  });

  test("progress is told of each look", async () => {
    const { begun } = await begin(accepted, running, succeeded);
    const told: OperationProgress[] = [];
    await begun.wait({ ...fast, onProgress: (one) => told.push(one) });
    expect(told).toMatchObject([
      { polls: 1, state: "Running", percent: 40, body: { status: "Running" } },
      { polls: 2, state: "Succeeded", percent: undefined },
    ]);
  });

  test("what onProgress throws ends the waiting", async () => {
    const { server, begun } = await begin(accepted, running);
    const enough = new Error("enough");
    const onProgress = () => {
      throw enough;
    };
    expect(await failureOf(begun.wait({ ...fast, onProgress }))).toBe(enough);
    expect(server.received).toHaveLength(2);
  });

  test("check looks once", async () => {
    const asks = { "retry-after": "7" };
    const { begun, server } = await begin(
      accepted,
      [200, { status: "Running" }, asks],
      succeeded,
    );
    const status = await begun.check();
    expect(status).toMatchObject({ done: false, retryAfterMs: 7_000 });
    expect(await begun.check()).toEqual({
      done: true,
      result: { status: "Succeeded" },
    });
    expect(await begun.check()).toMatchObject({ done: true });
    expect(server.received).toHaveLength(3);
  });

  test("R1 a look that fails is tried again like any call", async () => {
    const { begun, server } = await begin(
      accepted,
      [503, {}, { "retry-after-ms": "1" }],
      running,
      [429, {}, { "retry-after-ms": "1" }],
      (response) => response.socket?.destroy(),
      succeeded,
    );
    const result = await begun.wait({ ...fast, retry: { attempts: 3 } });
    expect(result).toEqual({ status: "Succeeded" });
    expect(server.received).toHaveLength(6);
  });

  test("after an error another wait goes on", async () => {
    const { begun, server } = await begin(
      accepted,
      [500, { code: "x" }],
      succeeded,
    );
    const once = { ...fast, retry: { attempts: 1 } };
    expect(await failureOf(begun.wait(once))).toBeInstanceOf(ApiError);
    expect(await begun.wait(once)).toEqual({ status: "Succeeded" });
    expect(server.received).toHaveLength(3);
  });

  test("what the first answer refuses is refused to all", async () => {
    const { begun, server } = await begin([400, { code: "no" }]);
    for (const work of [begun, begun.wait(), begun.check(), begun.token()]) {
      expect(await failureOf(work)).toMatchObject({ status: 400 });
    }
    expect(server.received).toHaveLength(1);
  });
});

describe("operations that fail", () => {
  test.each([
    {
      state: { status: "Failed", error: { code: "Full", message: "No room" } },
      want: { outcome: "failed", body: { code: "Full", message: "No room" } },
      says: "HTTP 200 (1 attempt, the operation failed, Failed, Full)",
    },
    {
      state: { status: "Canceled" },
      want: { outcome: "canceled", body: { status: "Canceled" } },
      says: "HTTP 200 (1 attempt, the operation was canceled, Canceled)",
    },
    {
      state: { status: "error", error: { code: "the key s3cret is bad" } },
      want: { outcome: "failed" },
      says: "HTTP 200 (1 attempt, the operation failed, error)",
    },
    {
      state: { done: true, error: { code: 8, message: "s3cret" } },
      want: { outcome: "failed", body: { code: 8, message: "s3cret" } },
      says: "HTTP 200 (1 attempt, the operation failed, 8)",
    },
  ])("E3 $says", async ({ state, want, says }) => {
    const { begun, server } = await begin(accepted, [200, state]);
    for (const work of [() => begun.wait(fast), () => begun.check()]) {
      const error = await failureOf(work());
      expect(error).toBeInstanceOf(ApiError);
      expect(isFailedOperation(error)).toBe(true);
      expect(error).toMatchObject({ code: "api_error", status: 200, ...want });
      expect(String(error)).toBe(`ApiError: [reports.create] ${says}`);
      expect(JSON.stringify(error)).not.toContain("s3cret");
    }
    expect(server.received.length).toBeLessThanOrEqual(3);
  });

  test("a look that is refused is the error of a call", async () => {
    const { begun } = await begin(accepted, [404, { code: "gone" }]);
    const error = await failureOf(begun.wait(fast));
    expect(error).toMatchObject({ status: 404, body: { code: "gone" } });
    expect(isFailedOperation(error)).toBe(false);
  });
});

describe("when the next look is", () => {
  test.each([
    { askedMs: 7_000, intervalMs: 5, polls: 3, want: [7_000, 7_000] },
    { askedMs: 0, intervalMs: undefined, polls: 3, want: [100, 100] },
    { askedMs: undefined, intervalMs: 5, polls: 9, want: [5, 5] },
    { askedMs: undefined, intervalMs: undefined, polls: 0, want: [750, 1250] },
    {
      askedMs: undefined,
      intervalMs: undefined,
      polls: 2,
      want: [1687.5, 2812.5],
    },
    {
      askedMs: undefined,
      intervalMs: undefined,
      polls: 99,
      want: [22_500, 30_000],
    },
  ])("$askedMs, $intervalMs, look $polls: $want", ({ want, ...pace }) => {
    expect([waitBefore(pace, () => 0), waitBefore(pace, () => 1)]).toEqual(
      want,
    );
  });

  test("the server's wait counts, whatever the interval", async () => {
    const { begun } = await begin(
      [202, {}, { "operation-location": "/o", "retry-after-ms": "150" }],
      succeeded,
    );
    const before = performance.now();
    await begun.wait(fast);
    expect(performance.now() - before).toBeGreaterThan(140);
  });
});

describe("T4 C1 waiting ends", () => {
  test("within timeoutMs, and another wait goes on", async () => {
    const { begun } = await begin(accepted, running, running, succeeded);
    const wait = { intervalMs: 30, timeoutMs: 50 };
    const error = await failureOf(begun.wait(wait));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(String(error)).toContain("not done within");
    expect(await begun.wait(fast)).toEqual({ status: "Succeeded" });
  });

  test("T4 with a last look, where the next would come too late", async () => {
    const { begun, server } = await begin(accepted, succeeded);
    const late = { intervalMs: 60_000, timeoutMs: 900 };
    expect(await begun.wait(late)).toEqual({ status: "Succeeded" });
    expect(server.received).toHaveLength(2);
  });

  test("T4 in a look that is never answered", async () => {
    const { begun } = await begin(accepted, () => undefined);
    const before = performance.now();
    const error = await failureOf(begun.wait({ ...fast, timeoutMs: 80 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  test("L2 limits that are shared count for looks, too", async () => {
    const server = await play(accepted, succeeded);
    const shared = { limit: 5, windowMs: 1_000, name: "*" };
    const rateLimits = [shared, { limit: 1, windowMs: 9 }];
    const seen: unknown[] = [];
    const client = connectTo(server.url, {
      auth,
      interceptors: [
        (next) => (request) => {
          seen.push(request.operation.rateLimits);
          return next(request);
        },
      ],
    });
    const limited = { ...call(), rateLimits };
    await startOperation(client, limited).wait(fast);
    expect(seen).toEqual([rateLimits, [shared]]);
  });

  test("at once where the server asks for more time than there is", async () => {
    const { begun, server } = await begin([
      202,
      {},
      { "operation-location": "/o", "retry-after": "60" },
    ]);
    const before = performance.now();
    const error = await failureOf(begun.wait({ timeoutMs: 5_000 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(server.received).toHaveLength(1);
  });

  test.each([
    { name: "between looks", second: running, intervalMs: 60_000 },
    { name: "in a look", second: () => undefined, intervalMs: 1 },
  ])("C1 C3 when it is aborted $name", async ({ second, intervalMs }) => {
    const { begun } = await begin(accepted, second);
    const controller = new AbortController();
    const { signal } = controller;
    const waiting = failureOf(begun.wait({ intervalMs, signal }));
    setTimeout(() => controller.abort("enough"), 60);
    const error = await waiting;
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: "enough" });
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("P2 after so many looks", async () => {
    const { begun, server } = await begin(accepted, running);
    const error = await failureOf(begun.wait({ ...fast, maxPolls: 3 }));
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).toContain("not done after 3 looks");
    expect(server.received).toHaveLength(4);
  });

  test("where nothing says where it goes on", async () => {
    const { begun } = await begin([202, {}]);
    expect(await begun).toEqual({});
    expect(await failureOf(begun.wait(fast))).toBeInstanceOf(DecodeError);
  });
});
