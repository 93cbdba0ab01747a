import { describe, expect, test, vi } from "vitest";
import {
  ApiError,
  AbortError,
} from "../../../../generators/runtime/errors/errors.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import { raw } from "../../../../generators/runtime/bodies/raw.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, operation } from "../connection.js";
import { get, start, connectPerson } from "./person.js";

describe("A1 one refresh serves all calls that wait", () => {
  test("1,000 calls at once on an expired token: 1 token request", async () => {
    const server = await start({ expiresIn: 3_600, delayMs: 50 });
    const initial = { ...server.login(), expiresAt: Date.now() - 1 };
    const client = connectPerson(server, { initial });
    const calls = Array.from({ length: 1_000 }, () => send(client, get));
    const answers = await Promise.all(calls);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(server.tokenRequests).toHaveLength(1);
    expect(server.api).toEqual(new Map([[200, 1_000]]));
  });

  test("also where only the API knows that it has expired", async () => {
    const server = await start();
    const client = connectPerson(server);
    await send(client, get);
    server.expireAll();
    const calls = Array.from({ length: 200 }, () => send(client, get));
    await Promise.all(calls);
    expect(server.tokenRequests).toHaveLength(1);
  });

  test("two clients of one credential do not refresh twice", async () => {
    const server = await start({ expiresIn: 3_600, delayMs: 20 });
    const initial = { ...server.login(), expiresAt: Date.now() - 1 };
    const auth = oauth2(
      {
        scheme: "login",
        flow: "authorizationCode",
        tokenUrl: server.tokenUrl,
      },
      { clientId: "app", initial },
    );
    const clients = [
      connectTo(server.url, { auth }),
      connectTo(server.url, { auth }),
    ];
    await Promise.all(clients.map((client) => send(client, get)));
    expect(server.tokenRequests).toHaveLength(1);
  });
});

test("A2 1,000 late refusals of a token that was replaced since refresh nothing", async () => {
  const server = await start();
  const old = server.login();
  let open = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  let held = 0;
  const client = connectPerson(
    server,
    { initial: old },
    {},
    async (input, init) => {
      const response = await fetch(input, init);
      if (response.status === 401 && ++held > 1) await gate;
      return response;
    },
  );
  server.expireAll();
  const calls = Array.from({ length: 1_000 }, () => send(client, get));
  await vi.waitFor(() => expect(held).toBe(1_000), { timeout: 10_000 });
  await send(client, get);
  expect(server.tokenRequests).toHaveLength(1);
  open();
  await Promise.all(calls);
  expect(server.tokenRequests).toHaveLength(1);
  expect(server.api).toEqual(
    new Map([
      [401, 1_000],
      [200, 1_001],
    ]),
  );
});

describe("A3 a refused call is repeated once, outside the retries", () => {
  test("a second refusal is the caller's", async () => {
    const server = await start();
    const requests: string[] = [];
    const client = connectPerson(server, {}, {}, async (input, init) => {
      const url = String(input);
      requests.push(new URL(url).pathname);
      if (url === server.tokenUrl) return fetch(input, init);
      return Response.json({}, { status: 401 });
    });
    const error = await failureOf(send(client, get));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 401, attempts: 1 });
    expect(requests).toEqual(["/pets", "/token", "/pets"]);
  });

  test("an API that refuses every token is asked to refresh once a second", async () => {
    const server = await start();
    const client = connectPerson(server, {}, {}, async (input, init) =>
      String(input) === server.tokenUrl
        ? fetch(input, init)
        : Response.json({}, { status: 401 }),
    );
    for (let call = 0; call < 20; call++) await failureOf(send(client, get));
    expect(server.tokenRequests).toHaveLength(1);
  });

  test("nothing is sent again where the same token comes back", async () => {
    const requests: string[] = [];
    const server = await start();
    const initial = server.login();
    const again = { access_token: initial.accessToken, token_type: "Bearer" };
    const client = connectPerson(server, { initial }, {}, async (input) => {
      const url = String(input);
      requests.push(new URL(url).pathname);
      if (url === server.tokenUrl) return Response.json(again);
      return Response.json({}, { status: 401 });
    });
    expect(await failureOf(send(client, get))).toMatchObject({ status: 401 });
    expect(requests).toEqual(["/pets", "/token"]);
  });

  test("nor is it renewed again in a later try of the call", async () => {
    const server = await start();
    const statuses = [401, 503, 401];
    const client = connectPerson(server, {}, {}, async (input, init) => {
      if (String(input) === server.tokenUrl) return fetch(input, init);
      vi.spyOn(performance, "now").mockReturnValue(performance.now() + 5_000);
      const headers = { "retry-after": "0" };
      return Response.json({}, { status: statuses.shift() ?? 200, headers });
    });
    const error = await failureOf(send(client, get));
    vi.restoreAllMocks();
    expect(error).toMatchObject({ status: 401, attempts: 2 });
    expect(server.tokenRequests).toHaveLength(1);
  });

  test("a body that is a stream is not sent twice", async () => {
    const server = await start();
    const client = connectPerson(server);
    server.expireAll();
    const upload = operation({
      method: "POST",
      auth: [{ login: [] }],
      body: raw({ contentType: "application/octet-stream" }),
    });
    const body = new Blob(["x"]).stream();
    const error = await failureOf(send(client, upload, { body }));
    expect(error).toMatchObject({ status: 401 });
    expect(server.tokenRequests).toHaveLength(0);
  });
});

describe("A13 a refusal that a new token would not change refreshes nothing", () => {
  test.each([
    { status: 403, challenge: "" },
    { status: 403, challenge: 'Bearer error="insufficient_scope"' },
    { status: 401, challenge: 'Bearer error="insufficient_scope"' },
  ])("$status $challenge", async ({ status, challenge }) => {
    const server = await start();
    let requests = 0;
    const client = connectPerson(server, {}, {}, async () => {
      requests++;
      const headers = { "www-authenticate": challenge };
      return Response.json({}, { status, headers });
    });
    const error = await failureOf(send(client, get));
    expect(error).toMatchObject({ status });
    expect(requests).toBe(1);
  });

  test("unless the API's own rule says that it would", async () => {
    const server = await start();
    let requests = 0;
    const client = connectPerson(
      server,
      {},
      { expired: ({ status }) => status === 403 },
      async (input, init) => {
        if (String(input) === server.tokenUrl) return fetch(input, init);
        const status = requests++ === 0 ? 403 : 200;
        return Response.json({}, { status });
      },
    );
    await send(client, get);
    expect(requests).toBe(2);
    expect(server.tokenRequests).toHaveLength(1);
  });
});

test("A13 such a rule takes the place of status 401", async () => {
  const server = await start();
  const client = connectPerson(
    server,
    {},
    { expired: ({ status }) => status === 403 },
  );
  server.expireAll();
  expect(await failureOf(send(client, get))).toMatchObject({ status: 401 });
  expect(server.tokenRequests).toHaveLength(0);
});

describe("C2 the abort of one caller", () => {
  test("ends that call, and not the refresh that 999 others wait for", async () => {
    const server = await start({ delayMs: 200 });
    const initial = { ...server.login(), expiresAt: 1 };
    const client = connectPerson(server, { initial });
    const controller = new AbortController();
    const { signal } = controller;
    const first = failureOf(send(client, get, {}, { signal }));
    const others = Array.from({ length: 999 }, () => send(client, get));
    await vi.waitFor(() => expect(server.tokenRequests).toHaveLength(1));
    controller.abort();
    const aborted = performance.now();
    expect(await first).toBeInstanceOf(AbortError);
    expect(performance.now() - aborted).toBeLessThan(50);
    await Promise.all(others);
    expect(server.tokenRequests).toHaveLength(1);
    expect(server.api).toEqual(new Map([[200, 999]]));
  });
});
