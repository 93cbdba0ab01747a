import { describe, expect, test } from "vitest";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve, type Server } from "../../../servers/serve.js";
import { connectTo, operation } from "../connection.js";

const AT_ONCE = 10;

/** Refuses the first try of each call, with a body that is larger than what the platform reads ahead. */
function startRefusing(): Promise<Server> {
  const seen = new Set<string>();
  const pad = "x".repeat(200_000);
  return serve(
    (response, { target }) => {
      if (seen.has(target)) return sendJson(response, 200, { ok: true });
      seen.add(target);
      sendJson(response, 503, { pad }, { "retry-after-ms": "0" });
    },
    // never closes an idle connection itself
    { keepAliveMs: 0 },
  );
}

describe("T3 a response that nobody reads keeps no connection", () => {
  test("500 retried: no more sockets than calls at once, and the idle ones go", async () => {
    const server = await startRefusing();
    const client = connectTo(server.url);
    let calls = 0;
    let most = 0;
    const work = async () => {
      while (calls < 500) {
        const extra = { query: { call: calls++ } };
        await send(client, operation(), {}, { extra });
        most = Math.max(most, server.openSockets());
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(server.received).toHaveLength(1_000);
    // a connection that is cut, since its body is too long to be read for nothing, is there beside its successor
    expect(most).toBeLessThanOrEqual(2 * AT_ONCE);
    // Node's client keeps an idle connection for 4 s
    await expect.poll(() => server.openSockets(), { timeout: 10_000 }).toBe(0);
  });
});
