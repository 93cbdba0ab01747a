import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sleep } from "../../../../generators/runtime/transport/timeout.js";
import { failureOf } from "../connection.js";

const context = { operationId: "pets.get", attempts: 1 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("C3 a wait leaves neither timer nor listener behind", () => {
  const left = (signal: AbortSignal) => [
    vi.getTimerCount(),
    getEventListeners(signal, "abort").length,
  ];

  test("when it is over", async () => {
    const { signal } = new AbortController();
    const done = sleep(1_000, signal, context);
    expect(left(signal)).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(1_000);
    await done;
    expect(left(signal)).toEqual([0, 0]);
  });

  test("C1 when it is aborted", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const failed = failureOf(sleep(1_000, signal, context));
    controller.abort("enough");
    expect(await failed).toMatchObject({ code: "aborted", cause: "enough" });
    expect(left(signal)).toEqual([0, 0]);
  });

  test("C1 when it does not begin, because it was aborted before", async () => {
    const signal = AbortSignal.abort("before");
    const failed = failureOf(sleep(1_000, signal, context));
    expect(await failed).toMatchObject({ code: "aborted", cause: "before" });
    expect(left(signal)).toEqual([0, 0]);
  });
});
