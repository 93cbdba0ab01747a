import http from "node:http";
import net from "node:net";
import { once } from "node:events";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Client } from "../../../../generators/runtime/client.js";
import {
  AbortError,
  ArgumentError,
  AuthError,
  TimeoutError,
} from "../../../../generators/runtime/errors/errors.js";
import {
  loopbackLogin,
  type LoopbackLoginOptions,
} from "../../../../generators/runtime/node/loopback-login.js";
import { Browser } from "../../../servers/browser.js";
import { serve } from "../../../servers/serve.js";
import { failureOf } from "../connection.js";
import {
  connectAs,
  IDENTITIES,
  SCOPES,
  startServer,
  whoAmI,
} from "../oauth/account.js";
import { connectToFake, tokensOf } from "../oauth/login/fake-server.js";

afterEach(() => void vi.useRealTimers());

const granted = () =>
  Response.json({ access_token: "a", token_type: "Bearer" });

/** The answer of the listener to what comes back, and the port that it listened on. */
interface Visit {
  readonly redirect: URL;
  readonly state: string;
  come(query: string, init?: RequestInit): Promise<Response>;
}

/** Logs in with a fake authorization server; `open` is the person with the browser. */
async function login(
  open: (visit: Visit) => unknown,
  options: LoopbackLoginOptions = {},
  answer: () => Response | Promise<Response> = granted,
) {
  const { connector, requests } = connectToFake({}, {}, answer);
  let redirect = new URL("http://127.0.0.1");
  const ending = loopbackLogin(connector, {
    ...options,
    async open(text) {
      const { searchParams } = new URL(text);
      redirect = new URL(searchParams.get("redirect_uri") ?? "");
      const state = searchParams.get("state") ?? "";
      const come = (query: string, init?: RequestInit) =>
        fetch(`${redirect.href}?${query}&state=${state}`, init);
      await open({ redirect, state, come });
    },
  });
  const error = await ending.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (redirect.port) await expectClosed(Number(redirect.port));
  return { connector, requests, error, redirect };
}

async function expectClosed(port: number, host = "127.0.0.1"): Promise<void> {
  const socket = net.connect(port, host);
  const [error] = (await once(socket, "error")) as [NodeJS.ErrnoException];
  expect(error.code).toBe("ECONNREFUSED");
}

async function findFreePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function readPage(connector: Client, url: string): Promise<string> {
  const { url: callback } = await new Browser().visit(url);
  expect(callback.hostname).toBe("127.0.0.1");
  const response = await fetch(callback);
  expect(response.status).toBe(200);
  expect(await tokensOf(connector)).toBeDefined();
  return response.text();
}

test.each(["public", "basic"] as const)(
  "a program on the person's own machine connects as %s",
  async (client) => {
    const { issuer } = await startServer();
    const options = { ...IDENTITIES[client], scopes: SCOPES };
    const connector = connectAs(issuer, {}, options);
    let page = Promise.resolve("");
    await loopbackLogin(connector, {
      parameters: { prompt: "consent" },
      open(url) {
        page = readPage(connector, url);
      },
    });
    expect(await page).toBe("You are connected, and can close this page.\n");
    expect(await whoAmI(connector)).toMatchObject({ client, person: "alice" });
  },
);

describe("the redirect is", () => {
  test("a free port of 127.0.0.1", async () => {
    const { redirect, requests, connector } = await login(({ come }) =>
      come("code=c"),
    );
    expect(redirect.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    const sent = new URLSearchParams(await requests[0]?.text());
    expect(sent.get("redirect_uri")).toBe(redirect.href);
    expect(await tokensOf(connector)).toEqual({ accessToken: "a" });
  });

  test("what is registered", async () => {
    const free = await findFreePort();
    const { redirect, error } = await login(({ come }) => come("code=c"), {
      port: free,
      path: "/oauth/done",
      hostname: "localhost",
    });
    expect(redirect.href).toBe(`http://localhost:${free}/oauth/done`);
    expect(error).toBeUndefined();
  });

  test("refused where somebody else has the port", async () => {
    const { port } = await serve(() => undefined);
    const { error } = await login(() => undefined, { port });
    expect(error).toBeInstanceOf(AuthError);
    expect(String(error)).toContain(String(port));
  });

  test.each(["callback", "", "/a?b", "/a#b", "/ä", "//h/../x y"])(
    "not %j",
    async (path) => {
      const { error } = await login(() => undefined, { path });
      expect(error).toBeInstanceOf(ArgumentError);
    },
  );
});

test("the page has nothing that leads on, and says how it ended", async () => {
  let page = new Response();
  await login(async ({ come }) => {
    page = await come("code=c");
  });
  expect(page.status).toBe(200);
  expect(Object.fromEntries(page.headers)).toMatchObject({
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    connection: "close",
  });
});

// A Mac has no second loopback address until it is given one.
test.skipIf(process.platform === "darwin")(
  "no other address of this machine is listened on",
  async () => {
    let reached = 0;
    await login(async ({ come, redirect }) => {
      await expectClosed(Number(redirect.port), "127.0.0.2");
      reached = (await come("code=c")).status;
    });
    expect(reached).toBe(200);
  },
);

test("a person who says no ends it", async () => {
  let status = 0;
  const { error, requests } = await login(async ({ come }) => {
    status = (await come("error=access_denied")).status;
  });
  expect(error).toBeInstanceOf(AuthError);
  expect(String(error)).toContain("access_denied");
  expect(status).toBe(400);
  expect(requests).toEqual([]);
});

test("others are turned away, and the person still gets through", async () => {
  const statuses: number[] = [];
  const { error } = await login(async ({ redirect, come }) => {
    const visit = async (url: string | URL, init?: RequestInit) =>
      statuses.push((await fetch(url, init)).status);
    await visit(new URL("/", redirect));
    await visit(new URL("/callback/x?code=c", redirect));
    await visit(redirect);
    await visit(`${redirect.href}?code=evil&state=guess`);
    statuses.push((await come("code=c", { method: "POST" })).status);
    statuses.push(await askFor("http://[", redirect));
    statuses.push((await come("code=c")).status);
  });
  expect(error).toBeUndefined();
  expect(statuses).toEqual([404, 404, 400, 400, 404, 404, 200]);
});

/** A request for what no URL is. */
async function askFor(path: string, { port }: URL): Promise<number> {
  const request = http.get({ host: "127.0.0.1", port, path });
  const [response] = (await once(request, "response")) as [
    http.IncomingMessage,
  ];
  response.resume();
  return response.statusCode ?? 0;
}

test("the state is good for one visit", async () => {
  const statuses: number[] = [];
  let exchange: (response: Response) => void = () => undefined;
  const answer = () =>
    new Promise<Response>((resolve) => {
      exchange = resolve;
    });
  const visitTwice = async ({ come }: Visit) => {
    const visits = [come("code=c"), come("code=c")];
    statuses.push((await Promise.race(visits)).status);
    exchange(granted());
    for (const visit of visits) statuses.push((await visit).status);
  };
  await login(visitTwice, {}, answer);
  expect(statuses.toSorted()).toEqual([200, 400, 400]);
});

describe("nothing listens any more", () => {
  test("when a connection hangs in the middle of its request", async () => {
    const { error } = await login(async ({ redirect, come }) => {
      const socket = net.connect(Number(redirect.port), "127.0.0.1");
      onTestFinished(() => void socket.destroy());
      socket.on("error", () => undefined);
      socket.write("GET /callback HTTP/1.1\r\nHost:");
      await once(socket, "connect");
      await come("code=c");
    });
    expect(error).toBeUndefined();
  });

  test("when the code is refused", async () => {
    const answer = () =>
      Response.json({ error: "invalid_grant" }, { status: 400 });
    const { error } = await login(({ come }) => come("code=c"), {}, answer);
    expect(error).toBeInstanceOf(AuthError);
  });

  test("when there is no browser", async () => {
    const { error } = await login(() => Promise.reject(new Error("none")));
    expect(error).toBeInstanceOf(AuthError);
    expect(String(error)).toContain("browser");
  });

  test("when the caller aborts", async () => {
    const controller = new AbortController();
    const { error } = await login(() => controller.abort(), {
      signal: controller.signal,
    });
    expect(error).toBeInstanceOf(AbortError);
  });

  test("when the browser goes away before the answer", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const { error, connector } = await login(
      ({ come }) => come("code=c", { signal }).catch(() => undefined),
      {},
      async () => {
        controller.abort();
        await new Promise((resolve) => setTimeout(resolve, 100));
        return granted();
      },
    );
    expect(error).toBeUndefined();
    expect(await tokensOf(connector)).toEqual({ accessToken: "a" });
  });

  test("when nobody comes back in time", async () => {
    const { error } = await login(() => undefined, { timeoutMs: 50 });
    expect(error).toBeInstanceOf(TimeoutError);
  });
});

test("an implicit grant cannot come to a listener", async () => {
  const { connector } = connectToFake({ flow: "implicit" }, {}, granted);
  const error = await failureOf(loopbackLogin(connector));
  expect(error).toBeInstanceOf(ArgumentError);
});
