import { describe, expect, test } from "vitest";
import type { Retry } from "../../../../generators/runtime/call-options.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { startFaultServer } from "../../../servers/fault-server.js";
import { connectTo, failureOf, operation } from "../connection.js";

/** Answers 429, then 503, and then breaks the connection. */
const startTroubled = () =>
  serve((response, { request }, index) => {
    const wait = (ms: string) => ({ "retry-after-ms": ms });
    if (index === 0) sendJson(response, 429, {}, wait("20"));
    else if (index === 1) sendJson(response, 503, {}, wait("30"));
    else request.socket.resetAndDestroy();
  });

describe("R11 an error says what the call has been through", () => {
  test("how many tries, how long the waits, and the last status", async () => {
    const { url } = await startTroubled();
    expect(await failureOf(send(connectTo(url), operation()))).toMatchObject({
      code: "network_error",
      attempts: 3,
      waitedMs: 50,
      lastStatus: 503,
    });
  });

  test("in its JSON and in what a log prints, too", async () => {
    const { url } = await startTroubled();
    const error = await failureOf(send(connectTo(url), operation()));
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      attempts: 3,
      waitedMs: 50,
      lastStatus: 503,
    });
  });

  test("nothing of a wait where there was one try", async () => {
    const { url } = await startFaultServer();
    const path = "/status/404";
    const error = await failureOf(send(connectTo(url), operation({ path })));
    expect(error).toMatchObject({ attempts: 1, status: 404 });
    expect(error).not.toHaveProperty("waitedMs");
  });

  test("also when the caller gives up in a wait", async () => {
    const { url } = await startFaultServer();
    const path = "/storm/503?times=9&as=ms&ms=10000";
    const signal = AbortSignal.timeout(60);
    const call = send(connectTo(url), operation({ path }), {}, { signal });
    expect(await failureOf(call)).toMatchObject({
      code: "aborted",
      attempts: 1,
    });
  });
});

describe("R11 a hook is told of every wait", () => {
  test("what happened, and how long it is", async () => {
    const { url } = await startTroubled();
    const told: Retry[] = [];
    const retry = { onRetry: (one: Retry) => void told.push(one) };
    await failureOf(send(connectTo(url, { retry }), operation()));
    expect(told).toEqual([
      { operationId: "pets.get", attempts: 1, status: 429, waitMs: 20 },
      { operationId: "pets.get", attempts: 2, status: 503, waitMs: 30 },
    ]);
  });

  test("without a status where no response came", async () => {
    const { url } = await startFaultServer();
    const told: Retry[] = [];
    const retry = { onRetry: (one: Retry) => void told.push(one), baseMs: 1 };
    const path = "/reset";
    await failureOf(send(connectTo(url, { retry }), operation({ path })));
    expect(told.map(({ attempts, status }) => [attempts, status])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
    for (const { waitMs } of told) expect(waitMs).toBeLessThanOrEqual(2);
  });

  test("of none where the call is not tried again", async () => {
    const { url } = await startFaultServer();
    const told: Retry[] = [];
    const retry = { onRetry: (one: Retry) => void told.push(one) };
    for (const path of [
      "/ok",
      "/status/404",
      "/storm/503?as=seconds&ms=90000",
    ]) {
      await send(connectTo(url, { retry }), operation({ path })).catch(() => 0);
    }
    expect(told).toEqual([]);
  });

  test("the call's is told instead of the client's", async () => {
    const { url } = await startTroubled();
    const told: string[] = [];
    const client = connectTo(url, {
      retry: { onRetry: () => told.push("client") },
    });
    const retry = { onRetry: () => told.push("call") };
    await failureOf(send(client, operation(), {}, { retry }));
    expect(told).toEqual(["call", "call"]);
  });

  test("one that throws changes nothing", async () => {
    const { url } = await startFaultServer();
    const onRetry = () => {
      throw new Error("the hook's own");
    };
    const path = "/storm/503?as=ms&bytes=200000";
    const call = send(
      connectTo(url, { retry: { onRetry } }),
      operation({ path }),
    );
    expect(await call).toEqual({ ok: true });
  });
});
