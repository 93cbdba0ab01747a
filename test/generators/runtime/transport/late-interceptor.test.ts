import { describe, expect, test } from "vitest";
import type { Interceptor } from "../../../../generators/runtime/transport/interceptor.js";
import { send } from "../../../../generators/runtime/send.js";
import { startFaultServer } from "../../../servers/fault-server.js";
import { connectTo, failureOf, operation } from "../connection.js";

/** Sends a request late, and does not ask whether anybody still waits for it. */
const dawdle =
  (ms: number): Interceptor =>
  (next) =>
  async (request) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return next(request);
  };

const timers = () =>
  process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;

describe("C3 a request that is sent after its call has ended", () => {
  test("is not, and starts no timer", async () => {
    const server = await startFaultServer();
    const before = timers();
    const client = connectTo(server.url, { interceptors: [dawdle(120)] });
    const signal = AbortSignal.timeout(20);
    const call = send(client, operation({ path: "/ok" }), {}, { signal });
    expect(await failureOf(call)).toMatchObject({ code: "aborted" });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(timers()).toBeLessThanOrEqual(before);
    expect(server.received).toHaveLength(0);
  });
});
