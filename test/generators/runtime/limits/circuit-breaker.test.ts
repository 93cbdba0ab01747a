import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  AbortError,
  NetworkError,
  RateLimitError,
  TimeoutError,
} from "../../../../generators/runtime/errors/errors.js";
import {
  circuitBreaker,
  type CircuitBreakerOptions,
  type CircuitChange,
} from "../../../../generators/runtime/limits/circuit-breaker.js";
import type { ApiRequest } from "../../../../generators/runtime/transport/request.js";
import { requestOf } from "../connection.js";
import { answer, times } from "./limited.js";

const NOW = Date.parse("2026-11-28T12:00:00Z");

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const context = { operationId: "pets.get", attempts: 1 };

type Result = number | Error | Promise<Response>;

/** A breaker before a server that does what is put into `next`. */
function broken(options: CircuitBreakerOptions = {}) {
  const changes: CircuitChange[] = [];
  const server = { result: 200 as Result, requests: 0 };
  const onStateChange = (change: CircuitChange) => void changes.push(change);
  const send = circuitBreaker({ onStateChange, ...options })(async () => {
    server.requests++;
    const { result } = server;
    if (result instanceof Error) throw result;
    return typeof result === "number" ? answer({}, result) : result;
  });
  const call = (result: Result, members: Partial<ApiRequest> = {}) => {
    server.result = result;
    return send(requestOf(members)).catch((error: unknown) => error);
  };
  const states = () => changes.map(({ to }) => to);
  return { call, changes, server, states };
}

/** An answer that comes when it is told to. */
function pending() {
  let resolve: (response: Response) => void = () => undefined;
  const promise = new Promise<Response>((done) => {
    resolve = done;
  });
  return { promise, resolve: (response: Response) => resolve(response) };
}

/** Opens it. */
async function trip(options: CircuitBreakerOptions = {}) {
  const breaker = broken({ failures: 3, openMs: 10_000, ...options });
  for (const status of [500, 502, 503]) await breaker.call(status);
  return breaker;
}

describe("a circuit opens", () => {
  const refused = new NetworkError("no response", context);
  const late = new TimeoutError("not done within 1 ms", context);
  const limit = new RateLimitError(
    { status: 0, headers: new Headers() },
    context,
    undefined,
  );
  test.each<{ given: Result[]; want: string[] }>([
    { given: [500, 502, 503], want: ["open"] },
    { given: [refused, late, 500], want: ["open"] },
    { given: [500, 500, 200, 500, 500], want: [] },
    { given: [500, 500, 404, 500, 500], want: [] },
    // who refuses is there
    { given: [400, 401, 403, 404, 409, 422, 429, 429, 429, 429], want: [] },
    // what was not sent says nothing
    { given: [500, 500, limit, 500], want: ["open"] },
    {
      given: [500, 500, new AbortError("aborted", context), 500],
      want: ["open"],
    },
    { given: [new Error("bug"), new Error("bug"), new Error("bug")], want: [] },
  ])("after $given: $want", async ({ given, want }) => {
    const breaker = broken({ failures: 3 });
    for (const result of given) await breaker.call(result);
    expect(breaker.states()).toEqual(want);
  });

  test("at a share of failures, of enough requests", async () => {
    const breaker = broken({ failures: 100 });
    for (const index of times(19, Number)) {
      await breaker.call(index % 2 ? 200 : 500);
    }
    expect(breaker.states()).toEqual([]);
    await breaker.call(500);
    expect(breaker.states()).toEqual(["open"]);
  });

  test("but not for what is long past", async () => {
    const breaker = broken({ failures: 100 });
    for (const _ of times(19, Number)) await breaker.call(500);
    await vi.advanceTimersByTimeAsync(30_001);
    for (const index of times(30, Number)) {
      await breaker.call(index % 3 ? 200 : 500);
    }
    expect(breaker.states()).toEqual([]);
  });

  test("and by default after ten failures", async () => {
    const breaker = broken();
    for (const _ of times(9, Number)) await breaker.call(500);
    expect(breaker.states()).toEqual([]);
    await breaker.call(500);
    expect(breaker.states()).toEqual(["open"]);
  });
});

describe("an open circuit", () => {
  test("sends nothing, and says when to come back", async () => {
    const breaker = await trip();
    await vi.advanceTimersByTimeAsync(4_000);
    const error = await breaker.call(200, { attempt: 2 });
    expect(breaker.server.requests).toBe(3);
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({
      message: "[pets.get] not sent: the circuit is open (1 attempt)",
      code: "network_error",
      notRetried: "circuit_open",
      retryAt: new Date(NOW + 10_000),
    });
  });

  test("is that of an origin", async () => {
    const breaker = await trip();
    const url = new URL("https://other.example/");
    expect(await breaker.call(200, { url })).toBeInstanceOf(Response);
    expect(breaker.changes).toEqual([
      {
        key: "https://api.example",
        from: "closed",
        to: "open",
        retryAt: new Date(NOW + 10_000),
      },
    ]);
  });

  test.each([
    { given: { per: "group" } as const, want: ["store.list"] },
    {
      given: { per: ({ operationId }: ApiRequest) => operationId },
      want: ["pets.list", "store.list"],
    },
  ])("or of less: $given", async ({ given, want }) => {
    const breaker = await trip(given);
    const passed: string[] = [];
    for (const operationId of ["pets.get", "pets.list", "store.list"]) {
      const result = await breaker.call(200, { operationId });
      if (result instanceof Response) passed.push(operationId);
    }
    expect(passed).toEqual(want);
  });

  test("does not heed what was sent before", async () => {
    const breaker = broken({ failures: 3, openMs: 10_000 });
    const { promise, resolve } = pending();
    const early = breaker.call(promise);
    for (const status of [500, 502, 503]) await breaker.call(status);
    await vi.advanceTimersByTimeAsync(10_000);
    void breaker.call(pending().promise);
    resolve(answer());
    await early;
    expect(await breaker.call(200)).toBeInstanceOf(NetworkError);
    expect(breaker.states()).toEqual(["open", "half_open"]);
  });
});

describe("a circuit that is half open", () => {
  test("lets one request find out, and closes", async () => {
    const breaker = await trip();
    await vi.advanceTimersByTimeAsync(10_000);
    const { promise, resolve } = pending();
    const probe = breaker.call(promise);
    const others = times(5, () => breaker.call(200));
    for (const error of await Promise.all(others)) {
      expect(error).toMatchObject({ notRetried: "circuit_open" });
    }
    resolve(answer());
    await probe;
    expect(breaker.server.requests).toBe(4);
    expect(await breaker.call(200)).toBeInstanceOf(Response);
    expect(breaker.states()).toEqual(["open", "half_open", "closed"]);
    expect(breaker.changes.at(-1)).not.toHaveProperty("retryAt");
  });

  test("opens again if that fails", async () => {
    const breaker = await trip();
    await vi.advanceTimersByTimeAsync(10_000);
    await breaker.call(500);
    const error = await breaker.call(200);
    expect(error).toMatchObject({ retryAt: new Date(NOW + 20_000) });
    expect(breaker.states()).toEqual(["open", "half_open", "open"]);
  });

  test("lets the next one find out if the caller gave up", async () => {
    const breaker = await trip();
    await vi.advanceTimersByTimeAsync(10_000);
    const signal = AbortSignal.abort();
    await breaker.call(new NetworkError("no response", context), { signal });
    expect(breaker.states()).toEqual(["open", "half_open"]);
    expect(await breaker.call(200)).toBeInstanceOf(Response);
    expect(breaker.states()).toEqual(["open", "half_open", "closed"]);
  });

  test("counts anew once it has closed", async () => {
    const breaker = await trip({ minRequests: 4 });
    await vi.advanceTimersByTimeAsync(10_000);
    await breaker.call(200);
    for (const status of [500, 500]) await breaker.call(status);
    expect(breaker.states()).toEqual(["open", "half_open", "closed"]);
    await breaker.call(500);
    expect(breaker.states().at(-1)).toBe("open");
  });

  test("counts shares anew, too", async () => {
    const breaker = broken({ failures: 9, minRequests: 4, openMs: 1_000 });
    for (const status of [200, 500, 200, 500]) await breaker.call(status);
    await vi.advanceTimersByTimeAsync(1_000);
    await breaker.call(200);
    expect(breaker.states()).toEqual(["open", "half_open", "closed"]);
    for (const status of [500, 500, 500]) await breaker.call(status);
    expect(breaker.states()).toHaveLength(3);
    await breaker.call(500);
    expect(breaker.states().at(-1)).toBe("open");
  });

  test("or if it never ends", async () => {
    const breaker = await trip();
    await vi.advanceTimersByTimeAsync(10_000);
    void breaker.call(new Promise<Response>(() => undefined));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(await breaker.call(200)).toBeInstanceOf(NetworkError);
    await vi.advanceTimersByTimeAsync(1);
    expect(await breaker.call(200)).toBeInstanceOf(Response);
  });
});

test("a listener that fails breaks no call", async () => {
  const breaker = broken({
    failures: 1,
    onStateChange: () => {
      throw new Error("bug");
    },
  });
  expect(await breaker.call(500)).toBeInstanceOf(Response);
  expect(await breaker.call(200)).toBeInstanceOf(NetworkError);
});
