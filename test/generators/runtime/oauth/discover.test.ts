import { describe, expect, test } from "vitest";
import { discover } from "../../../../generators/runtime/oauth/discover.js";
import { TokenFailure } from "../../../../generators/runtime/oauth/failure.js";
import { failureOf } from "../connection.js";
import { startServer } from "./account.js";

type Documents = Readonly<Record<string, unknown>>;

/** Asks a server that has these documents, and nothing else. */
async function ask(url: string, documents: Documents) {
  const asked: string[] = [];
  const metadata = await discover(url)(async (at) => {
    asked.push(at);
    if (at in documents) return documents[at];
    throw new TokenFailure("refused", "HTTP 404");
  });
  return { asked, metadata };
}

describe("metadata are looked for", () => {
  const host = "https://id.example";
  const oauth = "/.well-known/oauth-authorization-server";
  const openid = "/.well-known/openid-configuration";
  test.each<{ given: string; issuer: string; want: string[] }>([
    { given: host, issuer: host, want: [host + oauth] },
    { given: `${host}/`, issuer: `${host}/`, want: [host + oauth] },
    { given: host, issuer: `${host}/`, want: [host + oauth] },
    { given: host, issuer: host, want: [host + oauth, host + openid] },
    {
      given: `${host}/a`,
      issuer: `${host}/a`,
      want: [`${host}${oauth}/a`, `${host}/a${oauth}`, `${host}${openid}/a`],
    },
    {
      given: `${host}/a/`,
      issuer: `${host}/a/`,
      want: [
        `${host}${oauth}/a`,
        `${host}/a${oauth}`,
        `${host}${openid}/a`,
        `${host}/a${openid}`,
      ],
    },
    { given: host + openid, issuer: host, want: [host + openid] },
    {
      given: `${host}/a${openid}`,
      issuer: `${host}/a`,
      want: [`${host}/a${openid}`],
    },
    {
      given: `${host}${oauth}/a`,
      issuer: `${host}/a`,
      want: [`${host}${oauth}/a`],
    },
    {
      given: `${host}/a/.well-known/smart-configuration`,
      issuer: `${host}/a`,
      want: [`${host}/a/.well-known/smart-configuration`],
    },
    {
      given: `https://ID.example${openid}?p=b`,
      issuer: host,
      want: [`https://ID.example${openid}?p=b`],
    },
  ])("from $given at $want", async ({ given, issuer, want }) => {
    const found = want.at(-1) ?? "";
    const { asked, metadata } = await ask(given, { [found]: { issuer } });
    expect(asked).toEqual(want);
    expect(metadata).toEqual({ issuer, namesIssuer: false });
  });
});

const at = "https://id.example/.well-known/openid-configuration";
const issuer = "https://id.example";

test("what a server publishes is read by its standard names", async () => {
  const { metadata } = await ask(at, {
    [at]: {
      issuer,
      authorization_endpoint: "https://login.example/a?b=c",
      device_authorization_endpoint: "https://id.example/device",
      token_endpoint: "https://id.example/token",
      revocation_endpoint: "http://127.0.0.1:80/revoke",
      token_endpoint_auth_methods_supported: ["client_secret_post", 1],
      authorization_response_iss_parameter_supported: true,
    },
  });
  expect(metadata).toEqual({
    issuer,
    authorizationUrl: "https://login.example/a?b=c",
    deviceAuthorizationUrl: "https://id.example/device",
    tokenUrl: "https://id.example/token",
    revocationUrl: "http://127.0.0.1:80/revoke",
    clientAuthentication: ["client_secret_post"],
    namesIssuer: true,
  });
});

test("a server that was asked over plain http may have endpoints there", async () => {
  const plain = "http://id.internal/.well-known/openid-configuration";
  const tokenUrl = "http://id.internal/token";
  const document = { issuer: "http://id.internal", token_endpoint: tokenUrl };
  const { metadata } = await ask(plain, { [plain]: document });
  expect(metadata).toMatchObject({ tokenUrl });
});

describe("metadata are refused", () => {
  test.each<{ name: string; given: unknown }>([
    { name: "of another issuer", given: { issuer: "https://evil.example" } },
    { name: "of another path", given: { issuer: `${issuer}/a` } },
    { name: "of plain http", given: { issuer: "http://id.example" } },
    { name: "of no issuer", given: { token_endpoint: `${issuer}/token` } },
    { name: "with an issuer that is no text", given: { issuer: [issuer] } },
    { name: "that are no object", given: [issuer] },
    { name: "that are no JSON", given: undefined },
    ...[
      "http://id.example/token",
      "http://127.0.0.1.evil.example/token",
      "/token",
      "ftp://localhost/token",
      "javascript:alert(1)",
      "",
      7,
      {},
    ].map((url) => ({
      name: `with the endpoint ${JSON.stringify(url)}`,
      given: { issuer, token_endpoint: url },
    })),
  ])("$name", async ({ given }) => {
    const error = await failureOf(ask(at, { [at]: given }));
    expect(error).toMatchObject({ name: "TokenFailure", reason: "refused" });
  });

  test("that stand at no URL", async () => {
    expect(await failureOf(ask("id.example", {}))).toMatchObject({
      reason: "refused",
    });
  });
});

test("a server that cannot be reached is not asked at its other places", async () => {
  let asked = 0;
  const failure = new TokenFailure("unavailable", "ECONNREFUSED");
  const work = discover(issuer)(() => {
    asked++;
    return Promise.reject(failure);
  });
  expect(await failureOf(work)).toBe(failure);
  expect(asked).toBe(1);
});

test("a certified server is found by its issuer", async () => {
  const server = await startServer();
  const metadata = await discover(server.issuer)(async (url) => {
    const response = await fetch(url);
    if (response.ok) return response.json();
    throw new TokenFailure("refused", `HTTP ${response.status}`);
  });
  expect(metadata).toMatchObject({
    issuer: server.issuer,
    authorizationUrl: `${server.issuer}/auth`,
    tokenUrl: `${server.issuer}/token`,
    revocationUrl: `${server.issuer}/token/revocation`,
    deviceAuthorizationUrl: `${server.issuer}/device/auth`,
    namesIssuer: true,
  });
});
