import { describe, expect, test } from "vitest";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import { basic } from "../../../../generators/runtime/credentials/basic.js";
import { clientCertificate } from "../../../../generators/runtime/credentials/client-certificate.js";
import type { Credential } from "../../../../generators/runtime/credentials/credential.js";
import { custom } from "../../../../generators/runtime/credentials/custom.js";
import { digest } from "../../../../generators/runtime/credentials/digest.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import type { SecurityRequirement } from "../../../../generators/runtime/operation.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const inHeader = (scheme: string) =>
  apiKey(scheme, { in: "header", name: `X-${scheme}` }, scheme);

/** A credential of OAuth that was granted some scopes. */
const granted = (scheme: string, scopes?: readonly string[]): Credential =>
  oauth2(
    { scheme, flow: "authorizationCode" },
    { scopes, initial: { accessToken: scheme } },
  );

const all: readonly Credential[] = [
  inHeader("a"),
  apiKey("b", { in: "query", name: "b" }, "b"),
  apiKey("c", { in: "cookie", name: "c" }, "c"),
  basic("d", { username: "d" }),
  granted("read", ["read"]),
  granted("any"),
];

/** What was sent, as `x-a`, `?b`, `cookie c`, `Bearer read`; or the error. */
async function sent(
  auth: readonly SecurityRequirement[] | undefined,
  given: readonly Credential[],
): Promise<string | undefined> {
  const { fetch, requests } = fakeFetch(Response.json({}));
  const client = connectTo("https://api.example", { fetch, auth: given });
  try {
    await send(client, operation(auth ? { auth } : {}));
  } catch (error) {
    return String(error);
  }
  const { headers = new Headers(), url = "" } = requests[0] ?? {};
  const found = [
    headers.get("x-a") && "x-a",
    new URL(url).search.replace(/=.*/, ""),
    headers.get("cookie")?.replace(/=.*/, "").replace(/^/, "cookie "),
    headers.get("authorization"),
  ];
  return found.filter(Boolean).join(", ");
}

describe("AND, OR, optional, scopes", () => {
  const [a, b, c, d, read, any] = all as [
    Credential,
    Credential,
    Credential,
    Credential,
    Credential,
    Credential,
  ];
  const missing = (what: string) =>
    `AuthError: [pets.get] needs a credential: ${what}`;
  test.each<{
    asked: readonly SecurityRequirement[] | undefined;
    given: readonly Credential[];
    want: string;
  }>([
    // nothing is sent to an operation that asks for nothing
    { asked: undefined, given: all, want: "" },
    { asked: [], given: all, want: "" },
    { asked: [{}], given: all, want: "" },
    // AND
    { asked: [{ a: [], b: [], c: [] }], given: all, want: "x-a, ?b, cookie c" },
    { asked: [{ a: [], b: [] }], given: [a], want: missing("a with b") },
    // OR, in the order of the description
    { asked: [{ b: [] }, { a: [] }], given: all, want: "?b" },
    { asked: [{ b: [] }, { a: [] }], given: [a], want: "x-a" },
    { asked: [{ a: [], b: [] }, { c: [] }], given: [a, c], want: "cookie c" },
    { asked: [{ b: [] }, { c: [] }], given: [a, d], want: missing("b, or c") },
    // optional, wherever it stands
    { asked: [{}, { a: [] }], given: [a, b], want: "x-a" },
    { asked: [{ a: [], b: [] }, {}], given: [a], want: "" },
    { asked: [{ b: [] }, {}], given: [], want: "" },
    // scopes
    { asked: [{ read: ["read"] }], given: [read], want: "Bearer read" },
    {
      asked: [{ read: ["write"] }, { any: ["write"] }],
      given: [read, any],
      want: "Bearer any",
    },
    {
      asked: [{ read: ["read", "write"] }, { a: [] }],
      given: [read, a],
      want: "x-a",
    },
    {
      asked: [
        { read: ["write"], a: [] },
        { read: ["read"], b: [] },
      ],
      given: [read, a, b],
      want: "?b, Bearer read",
    },
  ])("$asked of $given: $want", async ({ asked, given, want }) => {
    expect(await sent(asked, given)).toBe(want);
  });
});

test("a certificate is presented by its own fetch, beside other credentials", async () => {
  const own = fakeFetch(Response.json({ own: true }));
  const usual = fakeFetch(Response.json({ own: false }));
  const auth = [clientCertificate("tls", own.fetch), inHeader("a")];
  const client = connectTo("https://api.example", { auth, fetch: usual.fetch });
  const both = operation({ auth: [{ tls: [], a: [] }] });
  const one = operation({ auth: [{ a: [] }] });
  expect(await send(client, both)).toEqual({ own: true });
  expect(own.requests[0]?.headers.get("x-a")).toBe("a");
  expect(await send(client, one)).toEqual({ own: false });
});

test("an operation that asks for none hears nothing of hooks and challenges", async () => {
  const fail = () => {
    throw new Error("it was asked");
  };
  const { fetch } = fakeFetch(
    new Response("{}", {
      status: 401,
      headers: { "www-authenticate": 'Digest realm="r", nonce="n"' },
    }),
  );
  const login = { username: fail, password: fail };
  const auth = [
    custom("x", { authorize: fail, renew: fail }),
    digest("y", login),
  ];
  const client = connectTo("https://api.example", { fetch, auth });
  const error = await failureOf(send(client, operation()));
  expect(error).toMatchObject({ status: 401, attempts: 1 });
});
