import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  discard,
  readBounded,
} from "../../../../generators/runtime/responses/bounded-body.js";

const bounds = { bytes: 3, ms: 1_000 };
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("E5 a body is read up to its bound, which leaves no timer", async () => {
  expect(textOf(await readBounded(new Response("abcd"), bounds))).toBe("abc");
  expect(textOf(await readBounded(new Response("ab"), bounds))).toBe("ab");
  expect(vi.getTimerCount()).toBe(0);
});

test("E5 what is left of it is cancelled, also where it goes on for too long", async () => {
  const reasons: string[] = [];
  const endless = (name: string, first?: string) =>
    new Response(
      new ReadableStream({
        start(controller) {
          if (first) controller.enqueue(new TextEncoder().encode(first));
        },
        cancel: () => void reasons.push(name),
      }),
    );
  expect(textOf(await readBounded(endless("long", "abcd"), bounds))).toBe(
    "abc",
  );
  const pending = readBounded(endless("stalled", "a"), bounds);
  await vi.advanceTimersByTimeAsync(bounds.ms);
  expect(textOf(await pending)).toBe("a");
  expect(reasons).toEqual(["long", "stalled"]);
  expect(vi.getTimerCount()).toBe(0);
});

test("T3 a body that was read already, or is none, is as good as empty", async () => {
  const read = new Response("abc");
  await read.text();
  await discard(read);
  expect(await readBounded(read, bounds)).toHaveLength(0);
  expect(await readBounded(new Response(null), bounds)).toHaveLength(0);
  expect(vi.getTimerCount()).toBe(0);
});
