import { describe, expect, test } from "vitest";
import type { CallOptions } from "../../../../generators/runtime/call-options.js";
import {
  ApiError,
  TimeoutError,
} from "../../../../generators/runtime/errors/errors.js";
import { send } from "../../../../generators/runtime/send.js";
import { startFaultServer } from "../../../servers/fault-server.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";

// A machine that is busy with something else can miss a bound in milliseconds: it is tried again, never loosened.
const onTime = { retry: 3 };

/** How a call of a path ends, and after how long. */
async function fail(path: string, options: CallOptions) {
  const server = await startFaultServer();
  const client = connectTo(server.url);
  const start = performance.now();
  const error = await failureOf(send(client, operation({ path }), {}, options));
  return { error, ms: performance.now() - start, server };
}

describe("T2 a whole call ends when its time is up", onTime, () => {
  test.each([
    { given: "before the head", path: "/hang" },
    { given: "in the body", path: "/hang-body" },
  ])("$given", async ({ path }) => {
    const { error, ms, server } = await fail(path, { totalTimeoutMs: 200 });
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ code: "timeout", attempts: 1 });
    expect(ms).toBeGreaterThanOrEqual(195);
    expect(ms).toBeLessThan(300);
    expect(server.received).toHaveLength(1);
    await expect.poll(() => server.received[0]?.isClosed()).toBe(true);
  });

  test("in the body of an error, of which it tells what has arrived", async () => {
    const { error, ms } = await fail("/stalled-error", { totalTimeoutMs: 200 });
    expect(error).toBeInstanceOf(Error);
    expect(ms).toBeLessThan(300);
  });

  test("over all tries together", async () => {
    const options = {
      timeoutMs: 80,
      totalTimeoutMs: 200,
      retry: { baseMs: 0 },
    };
    const { error, ms } = await fail("/hang", {
      ...options,
      retry: { baseMs: 0, attempts: 50 },
    });
    expect(error).toMatchObject({ code: "timeout" });
    expect(ms).toBeLessThan(300);
  });

  test("and no try is begun that could not end in it: a wait of 30 s, 2 s of time", async () => {
    const server = await serve((response) =>
      sendJson(response, 503, {}, { "retry-after": "30" }),
    );
    const start = performance.now();
    const call = send(
      connectTo(server.url),
      operation(),
      {},
      {
        totalTimeoutMs: 2_000,
      },
    );
    const error = await failureOf(call);
    expect(performance.now() - start).toBeLessThan(2_050);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 503, notRetried: "out_of_time" });
    expect(server.received).toHaveLength(1);
  });

  test("an interceptor that makes the request wait is bounded by it", async () => {
    const server = await startFaultServer();
    const client = connectTo(server.url, {
      totalTimeoutMs: 100,
      interceptors: [
        (next) => async (request) => {
          await new Promise((resolve) => setTimeout(resolve, 400));
          return next(request);
        },
      ],
    });
    const start = performance.now();
    const error = await failureOf(send(client, operation({ path: "/ok" })));
    expect(performance.now() - start).toBeLessThan(200);
    expect(error).toMatchObject({ code: "timeout" });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(server.received).toHaveLength(0);
  });
});

describe("T2 whose word counts", () => {
  test.each([
    {
      given: "the operation's",
      operation: 60,
      client: undefined,
      call: undefined,
    },
    { given: "the client's", operation: 10_000, client: 60, call: undefined },
    { given: "the call's", operation: 10_000, client: 10_000, call: 60 },
  ])("$given", async (limits) => {
    const { url } = await startFaultServer();
    const client = connectTo(url, { totalTimeoutMs: limits.client });
    const called = operation({
      path: "/hang",
      totalTimeoutMs: limits.operation,
    });
    const start = performance.now();
    const options = { totalTimeoutMs: limits.call };
    const error = await failureOf(send(client, called, {}, options));
    expect(error).toMatchObject({ code: "timeout" });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test("without one there is no limit to waits that the server asks for", async () => {
    const { url } = await startFaultServer();
    const path = "/storm/503?times=1&as=seconds&ms=1000";
    expect(await send(connectTo(url), operation({ path }))).toEqual({
      ok: true,
    });
  });
});
