import { describe, expect, test } from "vitest";
import { RateLimitError } from "../../../../generators/runtime/errors/errors.js";
import { adaptiveRate } from "../../../../generators/runtime/limits/adaptive-rate.js";
import { circuitBreaker } from "../../../../generators/runtime/limits/circuit-breaker.js";
import { rateLimiter } from "../../../../generators/runtime/limits/rate-limiter.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve, type Server } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";
import { times } from "./limited.js";
import { summarise, TokenBucket, type Outcome } from "./token-bucket.js";

interface BucketServer extends Server {
  readonly outcomes: readonly Outcome[];
  /** Requests that came after one was told to wait, and before it should. */
  early(): number;
}

/** Takes 20 requests a second, and 20 at once. */
async function serveBucket(tells: boolean): Promise<BucketServer> {
  const bucket = new TokenBucket(20);
  const outcomes: Outcome[] = [];
  let closedUntil = 0;
  let early = 0;
  const server = await serve((response) => {
    const at = performance.now();
    if (at < closedUntil) early++;
    const throttled = !bucket.take();
    outcomes.push({ at, throttled });
    if (tells && bucket.left === 0) closedUntil = at + 1_000;
    const told = {
      "x-ratelimit-limit": 20,
      "x-ratelimit-remaining": bucket.left,
      "x-ratelimit-reset": 1,
    };
    sendJson(response, throttled ? 429 : 200, {}, tells ? told : {});
  });
  return { ...server, outcomes, early: () => early };
}

/** Ten workers call for some seconds, as fast as they are let. */
async function work(
  { url }: Server,
  seconds: number,
  limiter = rateLimiter(),
): Promise<number> {
  const client = connectTo(url, { interceptors: [limiter] });
  const until = performance.now() + seconds * 1_000;
  let done = 0;
  const worker = async () => {
    while (performance.now() < until) {
      await send(client, operation(), {}, { retry: { attempts: 10 } });
      done++;
    }
  };
  await Promise.all(times(10, worker));
  return done;
}

test("L2 ten workers send nothing before the reset, and are never refused", async () => {
  const server = await serveBucket(true);
  const done = await work(server, 4);
  expect(server.early()).toBe(0);
  expect(server.outcomes.filter(({ throttled }) => throttled)).toEqual([]);
  expect(server.outcomes).toHaveLength(done);
  // one bucket for each reset, which is taken for a second later than it is
  expect(done).toBeGreaterThanOrEqual(40);
});

test.runIf(process.env["MODE"] === "long")(
  "L3 ten workers find out by themselves what a server takes",
  async () => {
    const server = await serveBucket(false);
    const start = performance.now();
    const limiter = rateLimiter({ adaptive: adaptiveRate() });
    await work(server, 40, limiter);
    const between = (from: number, to: number) =>
      summarise(server.outcomes, start + from * 1_000, start + to * 1_000);
    expect(between(5, 15).rate).toBeGreaterThan(10);
    expect(between(5, 15).rate).toBeLessThan(30);
    expect(between(15, 40).rate).toBeGreaterThan(10);
    expect(between(15, 40).throttledShare).toBeLessThan(0.1);
  },
);

describe("L2 a 429", () => {
  test("makes other calls wait, and the call itself succeed", async () => {
    const server = await serve((response, _, index) =>
      sendJson(response, index ? 200 : 429, {}, { "retry-after": "1" }),
    );
    const client = connectTo(server.url, { interceptors: [rateLimiter()] });
    const start = performance.now();
    const first = send(client, operation());
    await new Promise((done) => setTimeout(done, 100));
    const others = times(5, () => send(client, operation()));
    await Promise.all([first, ...others]);
    expect(performance.now() - start).toBeGreaterThanOrEqual(995);
    expect(server.received).toHaveLength(7);
  });

  test("that asks for too long a wait ends other calls, too", async () => {
    const server = await serve((response) =>
      sendJson(response, 429, {}, { "retry-after": "120" }),
    );
    const client = connectTo(server.url, { interceptors: [rateLimiter()] });
    const first = await failureOf(send(client, operation()));
    const second = await failureOf(send(client, operation()));
    expect(first).toMatchObject({ status: 429, attempts: 1 });
    expect(second).toBeInstanceOf(RateLimitError);
    expect(second).toMatchObject({ status: 0, attempts: 0 });
    expect(server.received).toHaveLength(1);
  });
});

describe("L2 a wait", () => {
  const closed = (ms: number) =>
    serve((response, _, index) =>
      sendJson(
        response,
        200,
        {},
        {
          "x-ratelimit-remaining": index === 0 ? 0 : 9,
          "x-ratelimit-reset-ms": ms,
        },
      ),
    );

  test("is no part of the time that a try may take", async () => {
    const { url } = await closed(600);
    const client = connectTo(url, { interceptors: [rateLimiter()] });
    await send(client, operation());
    const start = performance.now();
    await send(client, operation(), {}, { timeoutMs: 300 });
    expect(performance.now() - start).toBeGreaterThanOrEqual(595);
  });

  test("that ends after the time of the whole call does not begin", async () => {
    const server = await closed(5_000);
    const client = connectTo(server.url, { interceptors: [rateLimiter()] });
    await send(client, operation());
    const start = performance.now();
    const call = send(client, operation(), {}, { totalTimeoutMs: 3_000 });
    const error = await failureOf(call);
    expect(performance.now() - start).toBeLessThan(500);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ notRetried: "out_of_time", attempts: 0 });
    expect(server.received).toHaveLength(1);
  });

  test("can be aborted", async () => {
    const { url } = await closed(5_000);
    const client = connectTo(url, { interceptors: [rateLimiter()] });
    await send(client, operation());
    const controller = new AbortController();
    const failure = failureOf(send(client, operation(), {}, controller));
    setTimeout(() => controller.abort("enough"), 50);
    const start = performance.now();
    expect(await failure).toMatchObject({ code: "aborted", cause: "enough" });
    expect(performance.now() - start).toBeLessThan(100);
  });
});

test("L5 a client whose credentials are limited delays no other", async () => {
  const server = await serve((response, { headers }) =>
    headers["x-tenant"] === "a"
      ? sendJson(response, 429, {}, { "retry-after": "30" })
      : sendJson(response, 200, {}),
  );
  const [a, b] = ["a", "b"].map((tenant) =>
    connectTo(server.url, {
      headers: { "x-tenant": tenant },
      interceptors: [rateLimiter()],
    }),
  ) as [ReturnType<typeof connectTo>, ReturnType<typeof connectTo>];
  const options = { retry: { attempts: 1 } };
  expect(await failureOf(send(a, operation(), {}, options))).toMatchObject({
    status: 429,
  });
  const controller = new AbortController();
  const waiting = failureOf(send(a, operation(), {}, controller));
  const start = performance.now();
  await Promise.all(times(20, () => send(b, operation())));
  expect(performance.now() - start).toBeLessThan(1_000);
  controller.abort();
  expect(await waiting).toMatchObject({ code: "aborted" });
});

test("an open circuit ends a call before its first try, and between two", async () => {
  const server = await serve((response) => sendJson(response, 500, {}));
  const interceptors = [circuitBreaker({ failures: 2, openMs: 60_000 })];
  const client = connectTo(server.url, { interceptors });
  const between = await failureOf(send(client, operation()));
  expect(between).toMatchObject({ notRetried: "circuit_open", attempts: 2 });
  const before = await failureOf(send(client, operation()));
  expect(before).toMatchObject({ notRetried: "circuit_open", attempts: 0 });
  expect(server.received).toHaveLength(2);
});
