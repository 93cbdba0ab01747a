import { describe, expect, onTestFinished, test, vi } from "vitest";
import { ownServer } from "../../../../generators/runtime/own-server.js";
import { json } from "../../../../generators/runtime/bodies/json.js";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import { basic } from "../../../../generators/runtime/credentials/basic.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import type { Credential } from "../../../../generators/runtime/credentials/credential.js";
import { custom } from "../../../../generators/runtime/credentials/custom.js";
import { digest } from "../../../../generators/runtime/credentials/digest.js";
import { tlsTransport } from "../../../../generators/runtime/node/tls-transport.js";
import { asApiKey } from "../../../../generators/runtime/oauth/as-api-key.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import { nextUrl } from "../../../../generators/runtime/paging/next-url.js";
import { paginate } from "../../../../generators/runtime/paging/paginate.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve, type Server } from "../../../servers/serve.js";
import { serveTls } from "../../../servers/serve-tls.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const digested = digest("s", { username: "canary", password: "canary" });

const credentials: Readonly<Record<string, Credential>> = {
  header: apiKey("s", { in: "header", name: "X-Key" }, "canary"),
  query: apiKey("s", { in: "query", name: "key" }, "canary"),
  cookie: apiKey("s", { in: "cookie", name: "sid" }, "canary"),
  basic: basic("s", { username: "canary", password: "canary" }),
  bearer: bearer("s", "canary"),
  digest: digested,
  custom: custom("s", ({ headers }) => headers.set("x-signature", "canary")),
  oauth: oauth2(
    { scheme: "s", flow: "authorizationCode" },
    { initial: { accessToken: "canary" } },
  ),
  login: asApiKey(
    oauth2(
      { scheme: "s", flow: "authorizationCode" },
      { initial: { accessToken: "canary" } },
    ),
    { in: "cookie", name: "session" },
  ),
};

const kinds = Object.entries(credentials);
const get = operation({ auth: [{ s: [] }] });
const post = operation({
  method: "POST",
  auth: [{ s: [] }],
  body: json({ flat: true }),
});
const retry = { attempts: 2 };

/** Answers everything, and should never be asked. */
const serveOther = () => serve((response) => sendJson(response, 200, {}));

/** Challenges a request without a proof, so that each kind sends its secret; then answers. */
const serveHome = (answer: Parameters<typeof serve>[0]): Promise<Server> =>
  serve((response, received, index) => {
    const { headers, target } = received;
    const hasProof =
      headers.authorization || /canary/.test(JSON.stringify(headers) + target);
    if (hasProof) return answer(response, received, index);
    const challenge = 'Digest realm="r", nonce="n", qop="auth"';
    return sendJson(response, 401, {}, { "www-authenticate": challenge });
  });

const STATUSES = [301, 302, 303, 307, 308];

describe.each(kinds)(
  "D1 D2 a redirect takes no secret along: %s",
  (_, auth) => {
    test.each(STATUSES)("%i to another port", async (status) => {
      const other = await serveOther();
      for (const location of [
        `${other.url}/pets`,
        `//127.0.0.1:${other.port}/pets`,
        `http://localhost:${other.port}/pets`,
        `http://user:word@127.0.0.1:${other.port}/`,
      ]) {
        const home = await serveHome((response) =>
          response.writeHead(status, { location }).end(),
        );
        const client = connectTo(home.url, { auth, retry });
        for (const [called, params] of [
          [get],
          [post, { a: "canary" }],
        ] as const) {
          const error = await failureOf(send(client, called, params));
          expect(error).toMatchObject({ status, code: "api_error" });
        }
      }
      expect(other.allSockets()).toBe(0);
    });

    test("from the first hop, or a later one", async () => {
      const other = await serveOther();
      const home = await serveHome((response, { target }) => {
        const isFirst = target.startsWith("/pets");
        const location = isFirst ? "/cats" : `${other.url}/cats`;
        response.writeHead(302, { location }).end();
      });
      const client = connectTo(home.url, { auth, retry });
      expect(await failureOf(send(client, get))).toMatchObject({ status: 302 });
      expect(other.allSockets()).toBe(0);
    });

    test("https to http, on the same host", async () => {
      const other = await serveOther();
      const home = await serveTls((response) => {
        response.writeHead(307, { location: `${other.url}/pets` }).end();
      });
      const fetch = tlsTransport({ ...home.client, ca: home.ca });
      const client = connectTo(home.url, { auth, fetch, retry });
      expect(await failureOf(send(client, post))).toMatchObject({
        status: 307,
      });
      expect(other.allSockets()).toBe(0);
    });

    test("http to https, on the same host", async () => {
      const other = await serveTls((response) => sendJson(response, 200, {}));
      const home = await serveHome((response) =>
        response.writeHead(308, { location: other.url }).end(),
      );
      const client = connectTo(home.url, { auth, retry });
      expect(await failureOf(send(client, post))).toMatchObject({
        status: 308,
      });
      expect(other.allSockets()).toBe(0);
    });
  },
);

describe.each(kinds)(
  "P1 an absolute URL of another origin gets nothing: %s",
  (_, auth) => {
    test.each([
      ({ port }: Server) => `http://127.0.0.1:${port}/pets?page=2`,
      ({ port }: Server) => `http://localhost:${port}/pets`,
      ({ port }: Server) => `https://127.0.0.1:${port}/pets`,
    ])("%s", async (next) => {
      const other = await serveOther();
      const home = await serveHome((response) => sendJson(response, 200, {}));
      const client = connectTo(home.url, {
        auth,
        retry,
        interceptors: [
          (inner) => (request) =>
            inner({ ...request, url: new URL(next(other)) }),
        ],
      });
      expect(await failureOf(send(client, get))).toMatchObject({
        code: "invalid_argument",
      });
      expect(other.allSockets()).toBe(0);
      expect(home.received).toHaveLength(0);
    });

    test("nor is it asked for a next page", async () => {
      const other = await serveOther();
      const home = await serveHome((response) =>
        sendJson(response, 200, { data: [1], next: `${other.url}/pets` }),
      );
      const client = connectTo(home.url, { auth, retry });
      const paging = nextUrl<number>({ items: "data", next: "next" });
      const walk = async () => {
        for await (const item of paginate(client, { ...get, paging }, {})) {
          expect(item).toBe(1);
        }
      };
      expect(await failureOf(walk())).toMatchObject({ code: "decode_error" });
      expect(other.allSockets()).toBe(0);
    });

    test("nor does a path that looks like one", async () => {
      const other = await serveOther();
      const home = await serveHome((response) => sendJson(response, 200, {}));
      const client = connectTo(home.url, { auth, retry });
      const path = { params: { p: "path" }, auth: [{ s: [] }] } as const;
      for (const template of ["/{p}", "//{p}/", "/@{p}"]) {
        const called = operation({ ...path, path: template });
        const p = `127.0.0.1:${other.port}`;
        await send(client, called, { p }).catch(() => undefined);
      }
      expect(other.allSockets()).toBe(0);
    });
  },
);

describe.each(kinds)(
  "T4 an operation with a server of its own: %s",
  (_, auth) => {
    test("gets nothing over plain http", async () => {
      const { fetch, requests } = fakeFetch(Response.json({}));
      const client = connectTo("https://api.example", { auth, fetch });
      // that of the default environment
      const fill = (url: string) => url;
      const name = "production";
      const settings = { ...client.settings, name, fill };
      const server = ownServer({ [name]: "http://files.example" });
      const called = { ...get, server };
      const to = Object.create(client, { settings: { value: settings } });
      expect(await failureOf(send(to, called))).toMatchObject({
        code: "auth_error",
        attempts: 0,
      });
      expect(requests).toHaveLength(0);
    });

    test("is not asked there, where the caller has chosen another URL", async () => {
      const other = await serveOther();
      const home = await serveHome((response) => sendJson(response, 200, {}));
      const client = connectTo(home.url, { auth });
      const server = ownServer({ production: other.url });
      await send(client, { ...get, server });
      expect(home.received.length).toBeGreaterThan(0);
      expect(other.allSockets()).toBe(0);
    });
  },
);

describe("D1 A11 a token endpoint that redirects to another origin", () => {
  test.each(STATUSES)("%i", async (status) => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    onTestFinished(() => void vi.restoreAllMocks());
    const other = await serveOther();
    const home = await serve((response) =>
      response.writeHead(status, { location: `${other.url}/token` }).end(),
    );
    for (const flow of [
      "clientCredentials",
      "password",
      "authorizationCode",
    ] as const) {
      const auth = oauth2(
        { scheme: "s", flow, tokenUrl: `${home.url}/token` },
        {
          clientId: "app",
          clientSecret: "canary",
          username: "canary",
          password: "canary",
          ...(flow === "authorizationCode" && {
            initial: {
              accessToken: "canary",
              refreshToken: "canary",
              expiresAt: 1,
            },
          }),
        },
      );
      const error = await failureOf(send(connectTo(home.url, { auth }), get));
      expect(error).toMatchObject({ code: "auth_error" });
    }
    expect(home.received).toHaveLength(3);
    expect(other.allSockets()).toBe(0);
  });
});

test("D1 a key in the query is sent with every hop, and once, though the server echoes it", async () => {
  const home = await serve((response, { target }) => {
    const [path, query] = target.split("?");
    if (path === "/pets") {
      return response.writeHead(302, { location: `/cats?${query}` }).end();
    }
    return path === "/cats"
      ? response.writeHead(302, { location: "/dogs?a=b" }).end()
      : sendJson(response, 200, {});
  });
  const key = apiKey("s", { in: "query", name: "key" }, "a b");
  await send(connectTo(home.url, { auth: key }), get);
  expect(home.received.map(({ target }) => target)).toEqual([
    "/pets?key=a%20b",
    "/cats?key=a%20b",
    "/dogs?a=b&key=a%20b",
  ]);
});
