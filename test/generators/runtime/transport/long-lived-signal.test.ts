import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { connectTo, operation } from "../connection.js";

/** All that a call can end with, in turn: it is retried, fails, or is given up. */
const startMixed = () =>
  serve((response, { request }, index) => {
    if (index % 5 === 1) sendJson(response, 503, {}, { "retry-after-ms": "0" });
    else if (index % 5 === 3) sendJson(response, 404, {});
    else if (index % 50 === 49) request.socket.resetAndDestroy();
    else sendJson(response, 200, { ok: true });
  });

test(
  "C3 10,000 calls leave no listener on a signal that outlives them, and no timer",
  { timeout: 280_000 },
  async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error) => warnings.push(warning);
    process.on("warning", warn);
    const server = await startMixed();
    const client = connectTo(server.url, { retry: { baseMs: 0 } });
    const { signal } = new AbortController();
    const timers = () =>
      process.getActiveResourcesInfo().filter((kind) => kind === "Timeout")
        .length;
    const before = timers();
    let calls = 0;
    let most = 0;
    const work = async () => {
      while (calls < 10_000) {
        calls++;
        const post = calls % 7 === 0 ? { method: "POST" } : {};
        const call = send(client, operation(post), {}, { signal });
        most = Math.max(most, getEventListeners(signal, "abort").length);
        await call.catch(() => undefined);
      }
    };
    await Promise.all(Array.from({ length: 5 }, work));
    process.off("warning", warn);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    // those that are under way have one or two each
    expect(most).toBeLessThanOrEqual(10);
    expect(warnings).toEqual([]);
    expect(timers()).toBeLessThanOrEqual(before);
  },
);
