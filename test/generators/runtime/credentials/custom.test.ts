import { createHmac } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { json } from "../../../../generators/runtime/bodies/json.js";
import { custom } from "../../../../generators/runtime/credentials/custom.js";
import { AuthError } from "../../../../generators/runtime/errors/errors.js";
import type { ApiRequest } from "../../../../generators/runtime/transport/request.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const guarded = operation({ auth: [{ s: [] }], params: { q: "query" } });

/** Signs method, target, date and body with a shared key. */
async function sign(request: ApiRequest): Promise<void> {
  const { method, url, headers, body } = request;
  const date = new Date().toUTCString();
  const hash = await crypto.subtle.digest(
    "SHA-256",
    await new Response(body ?? "").arrayBuffer(),
  );
  const digest = Buffer.from(hash).toString("base64");
  const text = [method, url.pathname + url.search, date, digest].join("\n");
  const key = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode("secret"),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const bytes = new TextEncoder().encode(text);
  const signature = await crypto.subtle.sign("HMAC", key, bytes);
  headers.set("x-date", date);
  headers.set("digest", `SHA-256=${digest}`);
  headers.set(
    "authorization",
    `HMAC ${Buffer.from(signature).toString("hex")}`,
  );
}

test("a worked example: requests signed with HMAC, checked by the server", async () => {
  const server = await serve((response, { method, target, headers }) => {
    const digest = String(headers["digest"]).slice("SHA-256=".length);
    const text = [method, target, headers["x-date"], digest].join("\n");
    const want = createHmac("sha256", "secret").update(text).digest("hex");
    const ok = headers.authorization === `HMAC ${want}`;
    sendJson(response, ok ? 200 : 401, { ok });
  });
  const client = connectTo(server.url, { auth: custom("s", sign) });
  expect(await send(client, guarded, { q: "a b,c" })).toEqual({ ok: true });
  const create = { ...guarded, method: "POST", body: json({ flat: true }) };
  expect(await send(client, create, { name: "ü" })).toEqual({ ok: true });
});

describe("renew", () => {
  test("is asked of a refusal, and reads it; the call goes on", async () => {
    let token = "old";
    const { fetch, requests } = fakeFetch(
      Response.json({ fresh: "new" }, { status: 401 }),
      Response.json({ fine: true }),
    );
    const auth = custom("s", {
      authorize: ({ headers }) => headers.set("x-token", token),
      async renew({ headers }, response) {
        expect(headers.get("x-token")).toBe("old");
        token = ((await response.json()) as { fresh: string }).fresh;
        return true;
      },
    });
    const client = connectTo("https://api.example", { fetch, auth });
    expect(await send(client, guarded)).toEqual({ fine: true });
    expect(requests.map(({ headers }) => headers.get("x-token"))).toEqual([
      "old",
      "new",
    ]);
  });

  test("leaves the error as it is where there is nothing fresh", async () => {
    const { fetch } = fakeFetch(Response.json({ why: "no" }, { status: 403 }));
    const renew = async (_: ApiRequest, response: Response) => {
      await response.text();
      return false;
    };
    const auth = custom("s", { authorize: () => undefined, renew });
    const client = connectTo("https://api.example", { fetch, auth });
    const error = await failureOf(send(client, guarded));
    expect(error).toMatchObject({ status: 403, body: { why: "no" } });
  });

  test("is not asked of a success", async () => {
    const { fetch, requests } = fakeFetch(Response.json({}));
    const auth = custom("s", { authorize: () => undefined, renew: () => true });
    await send(connectTo("https://api.example", { fetch, auth }), guarded);
    expect(requests).toHaveLength(1);
  });
});

describe("E3 what a hook does wrong is an AuthError that quotes nothing", () => {
  const fail = (request: ApiRequest) => {
    request.headers.set("x-key", "hush-hush\r\nx: 1");
  };
  const assign = (request: ApiRequest) => {
    Object.assign(request, { url: new URL("https://hush-hush.example") });
  };
  test.each<{
    given: (request: ApiRequest) => void | Promise<void>;
    want: string;
  }>([
    { given: fail, want: "the hook of the credential failed" },
    { given: assign, want: "the hook of the credential failed" },
    {
      given: () =>
        Promise.reject(new Error("hush-hush\n    at hush-hush (a:1:1)")),
      want: "the hook of the credential failed",
    },
    {
      given: () => {
        throw "hush-hush";
      },
      want: "the hook of the credential failed",
    },
    {
      given: ({ url }) => void (url.host = "hush-hush.example"),
      want: "the hook of the credential moved the request to another origin",
    },
    {
      given: ({ url }) => void (url.protocol = "http:"),
      want: "the hook of the credential moved the request to another origin",
    },
    {
      given: ({ url }) => void (url.password = "hush-hush"),
      want: "the hook of the credential put a login into the URL",
    },
    {
      given: ({ headers }) => headers.set("x-key", "hush-hush\u0001"),
      want: "the hook of the credential set a header with a character that no header can carry",
    },
  ])("$want", async ({ given, want }) => {
    const { fetch, requests } = fakeFetch(Response.json({}));
    const auth = custom("s", given);
    const client = connectTo("https://api.example", { fetch, auth });
    const error = await failureOf(send(client, guarded));
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ message: `[pets.get] ${want}`, attempts: 0 });
    expect(inspect(error, { showHidden: true })).not.toContain("hush-hush");
    expect(requests).toHaveLength(0);
  });

  test("where it failed is the cause, with its name and code", async () => {
    const auth = custom("s", () => {
      throw Object.assign(new RangeError("hush-hush"), { code: "ERR_KEY" });
    });
    const client = connectTo("https://api.example", { auth });
    const { cause } = (await failureOf(send(client, guarded))) as Error;
    expect(cause).toMatchObject({ name: "RangeError", code: "ERR_KEY" });
    expect((cause as Error).stack).toMatch(/\n +at .*custom\.test\.ts:\d+:\d+/);
  });

  test("also while renewing", async () => {
    const { fetch } = fakeFetch(Response.json({}, { status: 401 }));
    const renew = () => Promise.reject(new Error("hush-hush"));
    const auth = custom("s", { authorize: () => undefined, renew });
    const client = connectTo("https://api.example", { fetch, auth });
    const error = await failureOf(send(client, guarded));
    expect(error).toBeInstanceOf(AuthError);
    expect(inspect(error)).not.toContain("hush-hush");
  });

  test("an AuthError of the hook stays as it is", async () => {
    const own = new AuthError("sign in", { operationId: "a", attempts: 0 });
    const auth = custom("s", () => Promise.reject(own));
    const client = connectTo("https://api.example", { auth });
    expect(await failureOf(send(client, guarded))).toBe(own);
  });
});
