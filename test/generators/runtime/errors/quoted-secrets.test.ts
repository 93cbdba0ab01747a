import { beforeEach, describe, expect, test, vi } from "vitest";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import { basic } from "../../../../generators/runtime/credentials/basic.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import type { Credential } from "../../../../generators/runtime/credentials/credential.js";
import { custom } from "../../../../generators/runtime/credentials/custom.js";
import { digest } from "../../../../generators/runtime/credentials/digest.js";
import { asApiKey } from "../../../../generators/runtime/oauth/as-api-key.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import { cookie } from "../../../../generators/runtime/parameters/cookie.js";
import { fromConnection } from "../../../../generators/runtime/parameters/from-connection.js";
import type { Interceptor } from "../../../../generators/runtime/transport/interceptor.js";
import type { ApiRequest } from "../../../../generators/runtime/transport/request.js";
import { send } from "../../../../generators/runtime/send.js";
import type { ConnectOptions } from "../../../../generators/runtime/connect.js";
import {
  connectTo,
  failureOf,
  operation,
  type AnyCall,
} from "../connection.js";

const CHALLENGE = 'Digest realm="r", nonce="n", qop="auth", charset=UTF-8';

/** No wait between tries. */
beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  return () => vi.restoreAllMocks();
});

interface Given {
  /** What the API says is wrong. */
  readonly said: string;
  /** Of its answers, one after the other. Default: 400. */
  readonly statuses?: readonly number[];
  readonly options?: ConnectOptions;
  readonly operation?: Partial<AnyCall>;
}

/** What is left of the words of an API in an error's message. */
async function quoted(
  auth: Credential | readonly Credential[],
  { said, statuses = [400], options, operation: members }: Given,
): Promise<string> {
  let turn = 0;
  const headers = { "www-authenticate": CHALLENGE, location: "/elsewhere" };
  const fetch = async () => {
    const status = statuses[turn++] ?? 400;
    return Response.json({ message: said }, { status, headers });
  };
  const asked = [auth].flat().map(({ scheme }) => [scheme, []]);
  const security = [Object.fromEntries(asked)];
  const client = connectTo("https://api.example", { auth, fetch, ...options });
  const called = operation({ auth: security, ...members });
  const error = await failureOf(send(client, called));
  expect(turn, String(error)).toBe(statuses.length);
  return String(error).replace(/^.*?HTTP \d+: | \([^()]*\)$/gs, "");
}

const token = (accessToken: string, more = {}) =>
  oauth2(
    { scheme: "s", flow: "authorizationCode" },
    { initial: { accessToken, ...more } },
  );

/** Every way in which a credential has a secret. */
const SCHEMES: Readonly<Record<string, (secret: string) => Credential>> = {
  "a key in a header": (secret) =>
    apiKey("s", { in: "header", name: "X-Key" }, secret),
  "a key in the query": (secret) =>
    apiKey("s", { in: "query", name: "key" }, async () => secret),
  "a key in a cookie": (secret) =>
    apiKey("s", { in: "cookie", name: "sid" }, secret),
  "a user": (username) => basic("s", { username, password: "word" }),
  "a user's password": (password) => basic("s", { username: "user", password }),
  "a bearer token": (secret) => bearer("s", secret),
  "an access token": (secret) => token(secret),
  "a refresh token": (refreshToken) => token("access", { refreshToken }),
  "a client's secret": (clientSecret) =>
    oauth2(
      { scheme: "s", flow: "authorizationCode" },
      { initial: { accessToken: "access" }, clientSecret },
    ),
  "a token as a key": (secret) =>
    asApiKey(token(secret), { in: "cookie", name: "sid" }),
  "a refresh token behind a key": (refreshToken) =>
    asApiKey(token("access", { refreshToken }), { in: "query", name: "key" }),
  "a hook's header": (secret) =>
    custom("s", ({ headers }) => headers.set("x-key", secret)),
  "a hook's scheme": (secret) =>
    custom("s", ({ headers }) => headers.set("authorization", `Own ${secret}`)),
  "a hook's query": (secret) =>
    custom("s", ({ url }) => url.searchParams.set("key", secret)),
  "a hook's path": (secret) =>
    custom("s", ({ url }) => {
      url.pathname += `/${encodeURIComponent(secret)}`;
    }),
};

/** As servers quote it. */
const FORMS: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  "percent-encoded": encodeURIComponent,
  "percent-encoded in small letters": (secret) =>
    encodeURIComponent(secret).replace(/%../g, (one) => one.toLowerCase()),
  "as in a form": (secret) =>
    new URLSearchParams({ "": secret }).toString().slice(1),
  "percent-encoded twice": (secret) =>
    encodeURIComponent(encodeURIComponent(secret)),
  "in JSON in JSON": (secret) =>
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  "in HTML": (secret) =>
    secret.replace(/[&<>"'*(]/g, (one) =>
      one === "&"
        ? "&amp;"
        : one === '"'
          ? "&quot;"
          : `&#${one.charCodeAt(0)};`,
    ),
  "in JSON": (secret) => JSON.stringify(secret).slice(1, -1),
  "in capital letters": (secret) => secret.toUpperCase(),
};

const SECRETS = [
  "k7",
  "%",
  "a",
  "p+s/w%2F=d&1",
  'q"\\b.*(',
  "a1 b2  c3",
  "x".repeat(250),
];

describe.each(Object.entries(SCHEMES))(
  "E3 a server that quotes %s",
  (_, make) => {
    test.each(Object.entries(FORMS))("%s", async (__, write) => {
      for (const secret of SECRETS) {
        const said = `<${write(secret)}> [${write(secret)}]`;
        const hidden = await quoted(make(secret), { said: `! ${said}` });
        expect(hidden, secret).toBe("! <***> [***]");
      }
    });
  },
);

/** Another secret each time that it is asked for. */
function rotate(...secrets: string[]) {
  return () => secrets.shift() ?? "none is left";
}

const word = () => basic("s", { username: "usr", password: "usr-password" });
const hashed = () => digest("s", { username: "usr", password: "e\u0301tat" });
const renewed = (...secrets: string[]) => {
  const next = rotate(...secrets);
  const sign = ({ headers }: ApiRequest) => headers.set("x-key", next());
  return custom("s", { authorize: sign, renew: () => true });
};
const internal: Partial<AnyCall> = {
  path: "/{in-path}",
  internal: fromConnection(
    (["path", "query", "header", "cookie"] as const).map((place) => ({
      in: place,
      name: `in-${place}`,
      option: place,
      secret: true,
      ...(place === "cookie" && { write: cookie }),
    })),
  ),
};
const setting: Interceptor = (next) => (request) => {
  const headers = new Headers(request.headers);
  headers.set("x-own", "seCret");
  return next({ ...request, headers });
};

describe("E3 nor does one that quotes", () => {
  test.each<
    Given & { given: string; auth: readonly Credential[]; want: string }
  >([
    {
      given: "a password that begins as the name does",
      auth: [word()],
      said: "usr usr-password usr:usr-password dXNyOnVzci1wYXNzd29yZA==",
      want: "*** *** ***:*** ***",
    },
    {
      given: "bytes of a password as characters of their own",
      auth: [basic("s", { username: "usr", password: "pä€" })],
      said: "[p\u00c3\u00a4\u00e2\u0082\u00ac] [p%C3%A4%E2%82%AC] [pä€]",
      want: "[***] [***] [***]",
    },
    {
      given: "the login of a digest, as it is and as it is digested",
      auth: [hashed()],
      statuses: [401, 401],
      said: "usr e\u0301tat \u00e9tat",
      want: "*** *** ***",
    },
    {
      given: "secrets of two credentials, one in the other",
      auth: [
        apiKey("a", { in: "query", name: "a" }, "key"),
        bearer("b", "the key&more"),
      ],
      said: "the key&more, key",
      want: "***, ***",
    },
    {
      given: "what was sent before a retry",
      auth: [apiKey("a", { in: "query", name: "a" }, rotate("one", "two"))],
      statuses: [503, 400],
      options: { retry: { attempts: 2 } },
      said: "one two",
      want: "*** ***",
    },
    {
      given: "what was sent before a redirect",
      auth: [apiKey("a", { in: "header", name: "a" }, rotate("one", "two"))],
      statuses: [307, 400],
      said: "one two",
      want: "*** ***",
    },
    {
      given: "what was sent before it was renewed",
      auth: [renewed("one", "two")],
      statuses: [401, 400],
      said: "one two",
      want: "*** ***",
    },
    {
      given: "cookies and parameters that a hook sets",
      auth: [
        custom("s", ({ headers }) => {
          headers.set("cookie", "sid=cookie-1; other=cookie-2");
          headers.set("authorization", 'Own id="me", signature="abcd/12+="');
        }),
      ],
      said: "sid=cookie-1, cookie-2; signature abcd/12+=",
      want: "sid=***, ***; signature ***",
    },
    {
      given: "options of the connection",
      auth: [],
      operation: internal,
      options: {
        path: "p/1",
        query: ["q 1", "q"],
        header: "h",
        cookie: () => "c;1",
      } as ConnectOptions,
      said: "[/p%2F1] p/1 [q+1] [q 1] [q] [h] [c%3B1]",
      want: "[/***] *** [***] [***] [***] [***] [***]",
    },
    {
      given: "a header that an interceptor sets",
      auth: [],
      options: { interceptors: [setting] },
      said: "seCret",
      want: "***",
    },
  ])("$given", async ({ auth, want, ...given }) => {
    expect(await quoted(auth, given)).toBe(want);
  });
});
