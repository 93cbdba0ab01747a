import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { failureOf } from "../connection.js";
import { answer, limited } from "./limited.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test("L2 a request that fails after a pause does not keep the next one waiting", async () => {
  const server = limited((_, index) => {
    if (index === 1) throw new TypeError("fetch failed");
    return index === 0 ? answer({ "retry-after": "7" }, 429) : answer();
  });
  await server.call();
  const failed = failureOf(server.call());
  await vi.advanceTimersByTimeAsync(7_000);
  await failed;
  await server.call();
  expect(server.times()).toEqual([0, 7_000, 7_000]);
});

test("L2 a pause of more than 24 days is one", async () => {
  const days = 30 * 86_400;
  const server = limited(
    (_, index) =>
      index === 0 ? answer({ "retry-after": `${days}` }, 429) : answer(),
    { maxWaitMs: Infinity },
  );
  await server.call();
  const call = server.call();
  await vi.advanceTimersByTimeAsync(days * 1_000 - 1);
  expect(server.sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  await call;
  expect(server.sent).toHaveLength(2);
});
