import { beforeEach, describe, expect, test, vi } from "vitest";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import { basic } from "../../../../generators/runtime/credentials/basic.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import type { Credential } from "../../../../generators/runtime/credentials/credential.js";
import { custom } from "../../../../generators/runtime/credentials/custom.js";
import { digest } from "../../../../generators/runtime/credentials/digest.js";
import type { ApiRequest } from "../../../../generators/runtime/transport/request.js";
import { findFailureCode } from "../../../../generators/runtime/retry/network-failure.js";
import { asApiKey } from "../../../../generators/runtime/oauth/as-api-key.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import { send } from "../../../../generators/runtime/send.js";
import { startFaultServer } from "../../../servers/fault-server.js";
import { sendJson, serve } from "../../../servers/serve.js";
import {
  canary,
  capturePrints,
  echo,
  echoHeaders,
  expectClean,
  expectSilent,
  show,
} from "../canary.js";
import { connectTo, failureOf, operation } from "../connection.js";

/** No wait between tries. */
beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  return () => vi.restoreAllMocks();
});

const sign = ({ headers, url }: ApiRequest) => {
  headers.set("x-signature", canary("signature"));
  url.searchParams.set("signed", canary("signature"));
};

/** Every kind of credential that has its secret from the start. */
const credentials: Readonly<Record<string, Credential>> = {
  header: apiKey("s", { in: "header", name: "X-Key" }, canary("header")),
  query: apiKey("s", { in: "query", name: "key" }, canary("query")),
  cookie: apiKey("s", { in: "cookie", name: "sid" }, canary("cookie")),
  basic: basic("s", { username: canary("user"), password: canary("word") }),
  bearer: bearer("s", async () => canary("bearer")),
  digest: digest("s", { username: canary("user"), password: canary("word") }),
  custom: custom("s", sign),
  oauth: oauth2(
    { scheme: "s", flow: "authorizationCode", tokenUrl: "https://127.0.0.1:1" },
    { initial: { accessToken: canary("access"), refreshToken: canary("r") } },
  ),
  login: asApiKey(
    oauth2(
      { scheme: "s", flow: "authorizationCode" },
      { initial: { accessToken: canary("access") } },
    ),
    { in: "query", name: "token" },
  ),
};

async function startHostileServer() {
  const faults = await startFaultServer();
  const other = await serve((response) => sendJson(response, 200, {}));
  const server = await serve((response, received) => {
    const path = received.target.split("?")[0];
    const said = echo(received);
    const status = Number(path?.slice(1));
    if (path === "/raw") {
      received.request.socket.end(`${JSON.stringify(said)}\r\n\r\n`);
    } else if (path === "/bad-json") {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(`{"said": ${JSON.stringify(said)}`);
    } else if (path === "/hang") {
      response.on("error", () => undefined);
    } else if (path === "/moved") {
      const location = `/500?from=${encodeURIComponent(said.target + said.message)}`;
      response.writeHead(307, { location }).end();
    } else if (status >= 300 && status < 400) {
      const location = `${other.url}/?from=${encodeURIComponent(said.target)}`;
      response.writeHead(status, { location }).end();
    } else {
      sendJson(response, status, said, {
        ...echoHeaders(received),
        "www-authenticate": [
          'Digest realm="r", nonce="n", qop="auth"',
          'Bearer error="invalid_token"',
        ],
      });
    }
  });
  return { url: server.url, faults: faults.url };
}

const HOSTILE = [
  "/400",
  "/401",
  "/403",
  "/429",
  "/500",
  "/302",
  "/308",
  "/raw",
  "/bad-json",
  "/moved",
  "/hang",
];
const FAULTS = ["/reset", "/empty", "/short-body", "/html"];

describe.each(Object.entries(credentials))(
  "E3 nothing shows the secret of a credential: %s",
  (_, auth) => {
    const guarded = (path: string) => operation({ path, auth: [{ s: [] }] });

    async function call(url: string, path: string, signal?: AbortSignal) {
      const retry = { attempts: 2 };
      const client = connectTo(url, { auth, timeoutMs: 150, retry });
      const error = await failureOf(
        send(client, guarded(path), undefined, { signal }),
      );
      expectSilent(error, client, auth);
      return error;
    }

    test("whatever a server does", async () => {
      const prints = capturePrints();
      const { url, faults } = await startHostileServer();
      for (const path of HOSTILE) await call(url, path);
      for (const path of FAULTS) await call(faults, path);
      expectClean(prints());
    });

    test("where there is none, or the caller gives up", async () => {
      const prints = capturePrints();
      await call("http://127.0.0.1:1", "/pets");
      const { url } = await startHostileServer();
      const signal = AbortSignal.timeout(30);
      expect(await call(url, "/hang", signal)).toMatchObject({
        code: "aborted",
      });
      expectClean(prints());
    });

    test("where it is not sent at all", async () => {
      const client = connectTo("http://api.example", { auth });
      const error = await failureOf(send(client, guarded("/pets")));
      expect(error).toMatchObject({ code: "auth_error" });
      expectSilent(error, client, auth);
    });

    test("where a platform's fetch quotes the URL, or what it got", async () => {
      const fetch: typeof globalThis.fetch = async (input) => {
        const below = Object.assign(new Error(`for url (${String(input)})`), {
          code: "ECONNRESET",
        });
        throw new TypeError("error sending request", { cause: below });
      };
      const connector: typeof globalThis.fetch = async (input) => {
        const path = String(input);
        throw Object.assign(new Error("refused"), { path, code: "ECONNX" });
      };
      const parser: typeof globalThis.fetch = async (_, init) => {
        const data = JSON.stringify([...new Headers(init?.headers)]);
        const below = Object.assign(new Error("parser"), {
          data,
          code: "HPE_X",
        });
        throw new TypeError("fetch failed", { cause: below });
      };
      for (const one of [fetch, connector, parser]) {
        const retry = { attempts: 1 };
        const client = connectTo("https://api.example", {
          auth,
          fetch: one,
          retry,
        });
        const error = await failureOf(send(client, guarded("/pets")));
        expectSilent(error, client, auth);
        expect(findFailureCode(error)).toMatch(/^(ECONNRESET|ECONNX|HPE_X)$/);
      }
    });

    test("nor a response, to an interceptor that logs it", async () => {
      const server = await serve((response) => sendJson(response, 200, {}));
      const seen: string[] = [];
      const client = connectTo(server.url, {
        auth,
        interceptors: [
          (next) => async (request) => {
            const response = await next(request);
            seen.push(show({ request, response }), response.url);
            return response;
          },
        ],
      });
      const { response } = await send(client, guarded("/pets")).withResponse();
      expectClean([...seen, show(response), response.url].join("\n"));
      expect(response.url).toBe(`${server.url}/pets`);
    });
  },
);

describe("E3 a hook that fails with its secret in hand", () => {
  test.each(["authorize", "renew"])("%s", async (where) => {
    const fail = () => {
      throw Object.assign(new Error(canary("hook")), { key: canary("hook") });
    };
    const { url } = await startHostileServer();
    const auth = custom("s", {
      authorize: where === "authorize" ? fail : sign,
      renew: fail,
    });
    const client = connectTo(url, { auth });
    const members = { path: "/401", auth: [{ s: [] }] };
    const error = await failureOf(send(client, operation(members)));
    expect(error).toMatchObject({ code: "auth_error" });
    expectSilent(error, client, auth);
  });
});

test("E3 a whole connector shows nothing of its credentials", async () => {
  const index = "../../../../generated/bookings/src/index.ts";
  const { createHotelBookings, apiKey: key } = (await import(
    new URL(index, import.meta.url).href
  )) as {
    createHotelBookings: (options: object) => Record<string, object>;
    apiKey: (key: string) => object;
  };
  const environment = { url: "https://api.example" };
  const headers = { "x-secret": canary("header") };
  const auth = key(canary("key"));
  const connector = createHotelBookings({ environment, auth, headers });
  expectClean(show(connector));
  expectClean(show(connector["$"]));
  expectClean(show(connector["bookings"]));
});

test("the canaries are found, where there are any", () => {
  const shown = (value: unknown) => () => expectClean(show(value));
  const text = canary("x");
  for (const value of [
    new Error(text),
    new Error("a", { cause: new Error("b", { cause: { text } }) }),
    new AggregateError([new Error(text)]),
    { url: `https://a.example/?key=${encodeURIComponent(text)}` },
    { authorization: `Basic ${btoa(`u:${text}`)}` },
    { bytes: Buffer.from(text) },
    Object.defineProperty({}, "hidden", { value: text }),
  ]) {
    expect(shown(value)).toThrow();
  }
  expect(shown(new Error("all is well"))).not.toThrow();
});
