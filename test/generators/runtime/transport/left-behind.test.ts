import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, operation } from "../connection.js";

const base = "https://api.example";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("C3 a fetch that does not heed its signal leaves no timer behind", () => {
  test.each([{ status: 200 }, { status: 404 }, { status: 503 }])(
    "whatever it comes with, too late: $status",
    async ({ status }) => {
      const deaf = async () => {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        return new Response("{}", { status });
      };
      const client = connectTo(base, { fetch: deaf });
      const controller = new AbortController();
      const { signal } = controller;
      const failed = failureOf(send(client, operation(), {}, { signal }));
      await vi.advanceTimersByTimeAsync(100);
      controller.abort();
      expect(await failed).toMatchObject({ code: "aborted" });
      await vi.advanceTimersByTimeAsync(900);
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
    },
  );
});

test("T3 the body of a redirect is not left unread", async () => {
  const open = new Set(["redirect"]);
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(70_000)),
    cancel: () => void open.delete("redirect"),
  });
  const headers = { location: "/cats" };
  const responses = [
    new Response(endless, { status: 302, headers }),
    Response.json({}),
  ];
  const fetch = async () => responses.shift() ?? Response.error();
  await send(connectTo(base, { fetch }), operation());
  expect([...open]).toEqual([]);
});

test("D1 a HEAD that is redirected stays one", async () => {
  const methods: string[] = [];
  const headers = { location: "/cats" };
  for (const status of [301, 302, 303, 307, 308]) {
    const responses = [
      new Response(null, { status, headers }),
      new Response(null, { status: 200 }),
    ];
    const fetch: typeof globalThis.fetch = async (_, init) => {
      methods.push(init?.method ?? "");
      return responses.shift() ?? Response.error();
    };
    const called = operation({ method: "HEAD", result: "none" });
    await send(connectTo(base, { fetch }), called);
  }
  expect(methods).toEqual(Array.from({ length: 10 }, () => "HEAD"));
});
