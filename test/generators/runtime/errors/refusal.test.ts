import { describe, expect, test } from "vitest";
import {
  ApiError,
  RateLimitError,
} from "../../../../generators/runtime/errors/errors.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const base = "https://api.example";
const once = { attempts: 1 };

test("E5 the body of an error is waited for no longer than a try may take", async () => {
  const stalled = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode("no")),
  });
  const fetch = async () => new Response(stalled, { status: 400 });
  const client = connectTo(base, { fetch, timeoutMs: 50 });
  const startedAt = performance.now();
  const error = await failureOf(send(client, operation()));
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  expect(error).toMatchObject({ code: "api_error", status: 400, body: "no" });
});

describe("E1 what says when to come back is a RateLimitError", () => {
  test.each([
    { status: 429, after: undefined, want: true },
    { status: 429, after: "5", want: true },
    { status: 503, after: "5", want: true },
    { status: 403, after: "0", want: true },
    { status: 503, after: "soon", want: false },
    { status: 503, after: undefined, want: false },
  ])("$status, $after: $want", async ({ status, after, want }) => {
    const headers = { ...(after && { "retry-after": after }) };
    const { fetch } = fakeFetch(new Response(null, { status, headers }));
    const client = connectTo(base, { fetch, retry: once });
    const now = Date.now();
    const error = await failureOf(send(client, operation()));
    expect(error).toBeInstanceOf(want ? RateLimitError : ApiError);
    expect(error instanceof RateLimitError).toBe(want);
    const at = error instanceof RateLimitError ? error.retryAt : undefined;
    expect(at === undefined).toBe(!want || after === undefined);
    if (at) expect(at.getTime() - now).toBeLessThan(10_000);
  });
});
