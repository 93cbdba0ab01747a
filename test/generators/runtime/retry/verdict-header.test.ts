import { describe, expect, test } from "vitest";
import type { RetryOptions } from "../../../../generators/runtime/call-options.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";

const POST = { method: "POST" };

/** How many requests a call makes of a server that answers so. */
async function countRequests(
  status: number,
  headers: Record<string, string>,
  { method = "GET", retry }: { method?: string; retry?: RetryOptions } = {},
): Promise<number> {
  const server = await serve((response) =>
    sendJson(response, status, {}, { "retry-after-ms": "1", ...headers }),
  );
  const called = operation({ method });
  await failureOf(send(connectTo(server.url), called, {}, { retry }));
  return server.received.length;
}

describe("R6 the server's word on whether to try again wins", () => {
  test.each([
    { status: 400, says: "true", want: 3 },
    { status: 404, says: "true", want: 3 },
    { status: 501, says: "true", want: 3 },
    { status: 500, says: "false", want: 1 },
    { status: 503, says: "false", want: 1 },
    { status: 429, says: "false", want: 1 },
    { status: 500, says: "true", want: 3 },
    { status: 400, says: "false", want: 1 },
    { status: 400, says: "yes", want: 1 },
    { status: 400, says: "TRUE, or so", want: 1 },
    { status: 503, says: "no", want: 3 },
    { status: 503, says: "", want: 3 },
  ])("$status and $says: $want", async ({ status, says, want }) => {
    const headers = { "x-should-retry": says };
    expect(await countRequests(status, headers)).toBe(want);
  });

  test("also for what is not idempotent: it knows what it has done", async () => {
    const ordered = { "x-should-retry": "true" };
    expect(await countRequests(500, ordered, POST)).toBe(3);
    expect(await countRequests(500, {}, POST)).toBe(1);
  });

  test("in a header of its own, where the API has one", async () => {
    const retry = { verdictHeader: "stripe-should-retry" };
    const own = { "stripe-should-retry": "true" };
    const usual = { "x-should-retry": "true" };
    expect(await countRequests(409, own, { retry })).toBe(3);
    expect(await countRequests(409, own)).toBe(1);
    expect(await countRequests(409, usual, { retry })).toBe(1);
  });

  test("but not over the number of tries, or a stream that is gone", async () => {
    const ordered = { "x-should-retry": "true" };
    const retry = { attempts: 2 };
    expect(await countRequests(400, ordered, { retry })).toBe(2);
  });
});
