import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf, operation } from "../connection.js";
import { answer, limited, times, USED_UP, first } from "./limited.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("L5 limits are those of credentials at an origin", () => {
  test.each([
    { given: {}, want: 5_000 },
    { given: { schemes: ["key"] }, want: 0 },
    { given: { url: new URL("https://other.example/pets") }, want: 0 },
    { given: { url: new URL("https://api.example/other") }, want: 5_000 },
  ])("$given: $want", async ({ given, want }) => {
    const server = limited(first(USED_UP));
    await server.call();
    const call = server.call(given);
    await vi.advanceTimersByTimeAsync(5_000);
    await call;
    expect(server.times()).toEqual([0, want]);
  });

  test("and of one limiter", async () => {
    const [a, b] = [limited(first(USED_UP)), limited(() => answer())];
    await a.call();
    const call = a.call();
    await b.call();
    expect(b.times()).toEqual([0]);
    await vi.advanceTimersByTimeAsync(5_000);
    await call;
  });

  test("and of what else tells them apart", async () => {
    const key = ({ headers }: { headers: Headers }) =>
      headers.get("shop") ?? "";
    const server = limited(first(USED_UP), { key });
    await server.call({ headers: new Headers({ shop: "a" }) });
    await server.call({ headers: new Headers({ shop: "b" }) });
    const call = server.call({ headers: new Headers({ shop: "a" }) });
    await vi.advanceTimersByTimeAsync(5_000);
    await call;
    expect(server.times()).toEqual([0, 0, 5_000]);
  });
});

describe("declared limits", () => {
  const twice = { limit: 2, windowMs: 1_000 };

  test("are kept in every stretch of time", async () => {
    const server = limited(() => answer());
    const listed = operation({ id: "pets.list", rateLimits: [twice] });
    const calls = times(5, () => server.call({ operation: listed }));
    await vi.advanceTimersByTimeAsync(10_000);
    await Promise.all(calls);
    expect(server.times()).toEqual([0, 0, 1_050, 1_050, 2_100]);
  });

  test("are shared by name, and else belong to the operation", async () => {
    const server = limited(() => answer());
    const named = { ...twice, name: "heavy" };
    const calls = [
      operation({ id: "a", rateLimits: [named] }),
      operation({ id: "b", rateLimits: [named] }),
      operation({ id: "c", rateLimits: [named] }),
      operation({ id: "d", rateLimits: [twice] }),
      operation({ id: "e", rateLimits: [twice] }),
    ].map((one) => server.call({ operation: one }));
    await vi.advanceTimersByTimeAsync(10_000);
    await Promise.all(calls);
    expect(server.sent.map(({ id }) => id)).toEqual(["a", "b", "d", "e", "c"]);
    expect(server.times()).toEqual([0, 0, 0, 0, 1_050]);
  });

  test("hold together, and with those of the connection", async () => {
    const limits = [{ limit: 3, windowMs: 10_000 }];
    const server = limited(() => answer(), { limits });
    const listed = operation({ id: "pets.list", rateLimits: [twice] });
    const calls = times(4, () => server.call({ operation: listed }));
    await vi.advanceTimersByTimeAsync(20_000);
    await Promise.all(calls);
    expect(server.times()).toEqual([0, 0, 1_050, 10_050]);
  });

  test("refuse at once who has no time for the turn that is left", async () => {
    const server = limited(() => answer());
    const listed = operation({ id: "pets.list", rateLimits: [twice] });
    const calls = times(5, () => server.call({ operation: listed }));
    const deadline = performance.now() + 2_500;
    const last = server.call({ operation: listed, deadline });
    const failure = failureOf(server.call({ operation: listed, deadline }));
    const retryAt = new Date(Date.now() + 3 * 1_050);
    expect(await failure).toMatchObject({ notRetried: "out_of_time", retryAt });
    await vi.advanceTimersByTimeAsync(20_000);
    await Promise.all([...calls, last]);
    expect(server.times()).toEqual([0, 0, 1_050, 1_050, 2_100, 2_100]);
    // nobody waits any more
    const soon = performance.now() + 1_100;
    const more = times(4, () =>
      server.call({ operation: listed, deadline: soon }),
    );
    await vi.advanceTimersByTimeAsync(20_000);
    await Promise.all(more);
  });
});
