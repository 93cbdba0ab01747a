import { getEventListeners } from "node:events";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import { AbortError } from "../../../../generators/runtime/errors/errors.js";
import { send } from "../../../../generators/runtime/send.js";
import { startFaultServer } from "../../../servers/fault-server.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const reason = new Error("the user left");

/** Aborts a call after a while, and measures how long it then takes. */
async function abortAfter(
  ms: number,
  call: (signal: AbortSignal) => PromiseLike<unknown>,
): Promise<unknown> {
  const controller = new AbortController();
  let aborted = 0;
  setTimeout(() => {
    aborted = performance.now();
    controller.abort(reason);
  }, ms);
  const error = await failureOf(call(controller.signal));
  expect(performance.now() - aborted).toBeLessThan(50);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  return error;
}

// A machine that is busy with something else can miss a bound in milliseconds: it is tried again, never loosened.
const onTime = { retry: 3 };

describe(
  "C1 an abort ends a call wherever it is, and its reason is the cause",
  onTime,
  () => {
    test("before it is sent", async () => {
      const { fetch, requests } = fakeFetch(Response.json({}));
      const client = connectTo("https://api.example", { fetch });
      const signal = AbortSignal.abort(reason);
      const error = await failureOf(send(client, operation(), {}, { signal }));
      expect(error).toBeInstanceOf(AbortError);
      expect(error).toMatchObject({
        name: "AbortError",
        code: "aborted",
        cause: reason,
        attempts: 0,
      });
      expect(requests).toHaveLength(0);
    });

    test.each([
      { given: "/hang" },
      { given: "/hang-body" },
      { given: "/stalled-error" },
    ])("while it waits for $given", async ({ given: path }) => {
      const server = await startFaultServer();
      const client = connectTo(server.url);
      const error = await abortAfter(250, (signal) =>
        send(client, operation({ path }), {}, { signal }),
      );
      expect(error).toBeInstanceOf(AbortError);
      expect(error).toMatchObject({ cause: reason, attempts: 1 });
      await expect.poll(() => server.received[0]?.isClosed()).toBe(true);
    });

    test("while it waits for the next try", async () => {
      const server = await serve((response) =>
        sendJson(response, 503, {}, { "retry-after": "30" }),
      );
      const client = connectTo(server.url);
      const error = await abortAfter(250, (signal) =>
        send(client, operation(), {}, { signal }),
      );
      expect(error).toMatchObject({
        code: "aborted",
        cause: reason,
        attempts: 1,
      });
      expect(server.received).toHaveLength(1);
    });

    test("while it waits for a credential", async () => {
      const { fetch, requests } = fakeFetch(Response.json({}));
      let release: (token: string) => void = () => undefined;
      const token = new Promise<string>((resolve) => {
        release = resolve;
      });
      const auth = bearer("token", () => token);
      const client = connectTo("https://api.example", { fetch, auth });
      const guarded = operation({ auth: [{ token: [] }] });
      const error = await abortAfter(20, (signal) =>
        send(client, guarded, {}, { signal }),
      );
      expect(error).toMatchObject({ code: "aborted", cause: reason });
      release("late");
      await token;
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(requests).toHaveLength(0);
    });

    test("while an interceptor does not answer", async () => {
      const never = () => () => new Promise<Response>(() => undefined);
      const client = connectTo("https://api.example", {
        interceptors: [never],
      });
      const error = await abortAfter(20, (signal) =>
        send(client, operation(), {}, { signal }),
      );
      expect(error).toMatchObject({ code: "aborted", cause: reason });
    });
  },
);

test("C3 nothing is left on a signal that outlives its calls", async () => {
  const { fetch } = fakeFetch(Response.json({ ok: true }));
  const client = connectTo("https://api.example", { fetch });
  const { signal } = new AbortController();
  for (let call = 0; call < 1_000; call++) {
    await send(client, operation(), {}, { signal });
  }
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("C3 no timer is left when a call is done", async () => {
  const server = await serve((response, _, index) =>
    sendJson(response, index ? 200 : 503, {}),
  );
  const timers = () =>
    process.getActiveResourcesInfo().filter((kind) => kind === "Timeout")
      .length;
  const before = timers();
  await send(connectTo(server.url, { timeoutMs: 90_000 }), operation());
  expect(timers()).toBeLessThanOrEqual(before);
});

test("C3 no timer is left when a call is aborted while it waits", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { fetch } = fakeFetch(new Response(null, { status: 503 }));
  const controller = new AbortController();
  const client = connectTo("https://api.example", { fetch });
  const options = { signal: controller.signal };
  const failure = failureOf(send(client, operation(), {}, options));
  await expect.poll(() => vi.getTimerCount()).toBe(1);
  controller.abort(reason);
  expect(await failure).toMatchObject({ code: "aborted", cause: reason });
  expect(vi.getTimerCount()).toBe(0);
});
