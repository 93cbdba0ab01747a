import { describe, expect, test } from "vitest";
import {
  expiredWhen,
  type ExpiredRule,
} from "../../../../generators/runtime/oauth/expired.js";

const json = (body: unknown, init: ResponseInit = {}) =>
  Response.json(body, { status: 403, ...init });

const byPath: ExpiredRule = {
  status: 403,
  path: "error.code",
  values: ["TOKEN_EXPIRED", "17"],
};

const byHeader: ExpiredRule = {
  status: 403,
  header: "X-Error",
  values: ["expired"],
};

describe("a response says that the token has expired", () => {
  test.each<{ rules: readonly ExpiredRule[]; given: Response; want: boolean }>([
    { rules: [], given: json({}), want: false },
    { rules: [{ status: 403 }], given: json({}), want: true },
    { rules: [{ status: 401 }], given: json({}), want: false },
    {
      rules: [byPath],
      given: json({ error: { code: "TOKEN_EXPIRED" } }),
      want: true,
    },
    { rules: [byPath], given: json({ error: { code: 17 } }), want: true },
    {
      rules: [byPath],
      given: json({ error: { code: "DENIED" } }),
      want: false,
    },
    { rules: [byPath], given: json({ error: "TOKEN_EXPIRED" }), want: false },
    {
      rules: [byPath],
      given: json({ error: { code: { toString: 1 } } }),
      want: false,
    },
    {
      rules: [{ status: 403, path: "constructor.name" }],
      given: json({}),
      want: false,
    },
    {
      rules: [{ status: 403, path: "0.a" }],
      given: json([{ a: 1 }]),
      want: true,
    },
    {
      rules: [{ status: 403, path: "a" }],
      given: json({ a: null }),
      want: false,
    },
    {
      rules: [byPath],
      given: json({ error: { code: "TOKEN_EXPIRED" } }, { status: 200 }),
      want: false,
    },
    {
      rules: [byPath],
      given: json(
        { error: { code: "TOKEN_EXPIRED" } },
        { headers: { "content-type": "text/plain" } },
      ),
      want: false,
    },
    {
      rules: [byPath],
      given: json(
        { error: { code: "TOKEN_EXPIRED" } },
        {
          headers: {
            "content-type": "application/problem+json; charset=utf-8",
          },
        },
      ),
      want: true,
    },
    {
      rules: [byPath],
      given: new Response("{", {
        status: 403,
        headers: { "content-type": "application/json" },
      }),
      want: false,
    },
    {
      rules: [byPath],
      given: new Response(null, {
        status: 403,
        headers: { "content-type": "application/json" },
      }),
      want: false,
    },
    {
      rules: [byHeader],
      given: json({}, { headers: { "x-error": "expired" } }),
      want: true,
    },
    {
      rules: [byHeader],
      given: json({}, { headers: { "x-error": "other" } }),
      want: false,
    },
    { rules: [byHeader], given: json({}), want: false },
    {
      rules: [byHeader, byPath],
      given: json({ error: { code: 17 } }),
      want: true,
    },
    {
      rules: [{ ...byPath, header: "x-error" }],
      given: json({ error: { code: 17 } }),
      want: false,
    },
  ])("$rules $want", async ({ rules, given, want }) => {
    expect(await expiredWhen(...rules)(given)).toBe(want);
    expect(given.bodyUsed).toBe(false);
  });
});

test("the body stays for whoever reads it", async () => {
  const response = json({ error: { code: "TOKEN_EXPIRED" } });
  await expiredWhen(byPath)(response);
  expect(await response.json()).toEqual({ error: { code: "TOKEN_EXPIRED" } });
});

describe("a body that goes on", () => {
  const endless = (type: string) => {
    let pulled = 0;
    let cancelled = false;
    const stream = new ReadableStream(
      {
        pull(controller) {
          pulled += 1024;
          controller.enqueue(new Uint8Array(1024).fill(0x20));
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { "content-type": type };
    const response = new Response(stream, { status: 403, headers });
    return { response, pulled: () => pulled, cancelled: () => cancelled };
  };

  test("is not touched if it is no JSON", async () => {
    const body = endless("text/event-stream");
    expect(await expiredWhen(byPath)(body.response)).toBe(false);
    expect(body.pulled()).toBeLessThan(3_000);
  });

  test("is read to 64 KiB, and goes on for its reader, who can end it", async () => {
    const body = endless("application/json");
    expect(await expiredWhen(byPath)(body.response)).toBe(false);
    expect(body.pulled()).toBeLessThan(70_000);
    const reader = body.response.body?.getReader();
    for (let chunk = 0; chunk < 100; chunk++) await reader?.read();
    expect(body.pulled()).toBeLessThan(110_000);
    await reader?.cancel();
    expect(body.cancelled()).toBe(true);
  });
});
