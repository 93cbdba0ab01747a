import { describe, expect, test } from "vitest";
import { TimeoutError } from "../../../../generators/runtime/errors/errors.js";
import { send } from "../../../../generators/runtime/send.js";
import { startFaultServer } from "../../../servers/fault-server.js";
import { connectTo, failureOf, operation } from "../connection.js";

// A machine that is busy with something else can miss a bound in milliseconds: it is tried again, never loosened.
const onTime = { retry: 3 };

describe("T1 a try ends when its time is up", onTime, () => {
  test.each([{ given: "/hang" }, { given: "/hang-body" }])(
    "$given",
    async ({ given }) => {
      const server = await startFaultServer();
      const client = connectTo(server.url, { timeoutMs: 10_000 });
      const options = { timeoutMs: 150, retry: { attempts: 1 } };
      const start = Date.now();
      const error = await failureOf(
        send(client, operation({ path: given }), {}, options),
      );
      expect(Date.now() - start).toBeGreaterThanOrEqual(145);
      expect(Date.now() - start).toBeLessThan(250);
      expect(error).toBeInstanceOf(TimeoutError);
      expect(error).toMatchObject({
        code: "timeout",
        message: "[pets.get] not done within 150 ms (1 attempt)",
      });
      await expect
        .poll(() => server.received[0]?.isClosed(), { timeout: 3_000 })
        .toBe(true);
    },
  );

  test("even if a fetch of one's own does not notice, and what comes late is cancelled", async () => {
    let cancelled = false;
    const late = new ReadableStream({
      cancel: () => {
        cancelled = true;
      },
    });
    const fetch = async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return new Response(late);
    };
    const options = { fetch, timeoutMs: 30, retry: { attempts: 1 } };
    const call = send(connectTo("https://api.example", options), operation());
    expect(await failureOf(call)).toBeInstanceOf(TimeoutError);
    await expect.poll(() => cancelled, { timeout: 3_000 }).toBe(true);
  });

  test("R3 and what is idempotent is tried again", async () => {
    const server = await startFaultServer();
    const client = connectTo(server.url, {
      timeoutMs: 60,
      retry: { attempts: 2 },
    });
    const get = send(client, operation({ path: "/hang" }));
    expect(await failureOf(get)).toMatchObject({ attempts: 2 });
    const post = send(client, operation({ path: "/hang", method: "POST" }));
    expect(await failureOf(post)).toMatchObject({
      attempts: 1,
      notRetried: "not_idempotent",
    });
  });

  test("no limit is longer than a timer can be", async () => {
    const { url } = await startFaultServer();
    const client = connectTo(url, { timeoutMs: Number.POSITIVE_INFINITY });
    expect(await send(client, operation({ path: "/ok" }))).toEqual({
      ok: true,
    });
  });
});
