import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { memoryStore } from "../../../../generators/runtime/stores/memory.js";
import { MemoryLock } from "../../../../generators/runtime/stores/memory-lock.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** When a promise was settled, and how. */
function watch(promise: Promise<unknown>) {
  const state = { now: "waits" };
  promise.then(
    () => (state.now = "had"),
    (error: { code?: string }) => (state.now = error.code ?? "failed"),
  );
  return state;
}

describe("A8 locks in memory", () => {
  test("last for 30 s, and are waited for", async () => {
    const store = memoryStore();
    await store.lock("a");
    const next = watch(store.lock("a"));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(next.now).toBe("waits");
    await vi.advanceTimersByTimeAsync(2);
    expect(next.now).toBe("had");
  });

  test("are given up after 36 s", async () => {
    const store = memoryStore();
    await store.lock("a");
    const waits = [store.lock("a"), store.lock("a")].map(watch);
    await vi.advanceTimersByTimeAsync(35_999);
    expect(waits.map(({ now }) => now)).toEqual(["had", "waits"]);
    await vi.advanceTimersByTimeAsync(2);
    expect(waits.map(({ now }) => now)).toEqual(["had", "lock_timeout"]);
  });

  test("go to whoever asked first, also past one who gave up", async () => {
    const store = memoryStore({ lockTtlMs: 100, lockWaitMs: 150 });
    const order: number[] = [];
    const take = async (index: number) => {
      const release = await store.lock("a");
      order.push(index);
      if (index > 1) await release();
    };
    const [, , third] = [0, 1, 2].map(take);
    const gaveUp = third?.catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(120);
    const late = [3, 4, 5].map(take);
    await vi.advanceTimersByTimeAsync(100);
    expect(await gaveUp).toContain("150 ms");
    await Promise.all(late);
    expect(order).toEqual([0, 1, 3, 4, 5]);
  });

  test("are not had by two when one asks while it passes on", async () => {
    const store = memoryStore();
    const release = await store.lock("a");
    const next = watch(store.lock("a"));
    const released = release();
    const third = watch(store.lock("a"));
    await released;
    await vi.advanceTimersByTimeAsync(0);
    expect([next.now, third.now]).toEqual(["had", "waits"]);
  });

  test("leave no timer when nobody waits", async () => {
    const store = memoryStore();
    const release = await store.lock("a");
    expect(vi.getTimerCount()).toBe(0);
    const next = store.lock("a");
    expect(vi.getTimerCount()).toBe(2);
    await release();
    await (
      await next
    )();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that a former holder releases stay with the next, even when all were free meanwhile", async () => {
    const store = memoryStore();
    const late = await store.lock("a");
    await vi.advanceTimersByTimeAsync(30_001);
    await (
      await store.lock("a")
    )();
    await store.lock("a");
    await late();
    const next = watch(store.lock("a"));
    await vi.advanceTimersByTimeAsync(0);
    expect(next.now).toBe("waits");
  });

  test("are free when nobody holds them or waits", async () => {
    const lock = new MemoryLock({ lockTtlMs: 100, lockWaitMs: 120 });
    expect(lock.isFree()).toBe(true);
    const release = await lock.take();
    expect(lock.isFree()).toBe(false);
    release();
    expect(lock.isFree()).toBe(true);
    await lock.take();
    vi.advanceTimersByTime(101);
    expect(lock.isFree()).toBe(true);
  });

  test.each([0, -1, Number.NaN, Infinity, 2 ** 31])(
    "cannot last for %d ms",
    (lockTtlMs) => {
      expect(() => memoryStore({ lockTtlMs })).toThrow(ArgumentError);
    },
  );
});

test("a store in memory shows no value when it is printed", async () => {
  const store = memoryStore();
  await store.save("key", "canary");
  expect(inspect(store, { depth: 9, showHidden: true })).not.toContain(
    "canary",
  );
  expect(JSON.stringify(store)).toBe("{}");
});
