import { describe, expect, test } from "vitest";
import type { Client } from "../../../../../generators/runtime/client.js";
import {
  AuthError,
  ReauthRequired,
} from "../../../../../generators/runtime/errors/errors.js";
import { finishLogin } from "../../../../../generators/runtime/oauth/login/finish-login.js";
import { startLogin } from "../../../../../generators/runtime/oauth/login/start-login.js";
import type {
  PersonalTokens,
  ReauthProblem,
} from "../../../../../generators/runtime/oauth/options.js";
import { memoryStore } from "../../../../../generators/runtime/stores/memory.js";
import { Browser } from "../../../../servers/browser.js";
import type { OAuthServer } from "../../../../servers/oauth-server.js";
import { failureOf, storedAs } from "../../connection.js";
import {
  connectAs,
  expire,
  IDENTITIES,
  SCOPES,
  startServer,
  whoAmI,
} from "../account.js";

const redirectUri = "http://127.0.0.1:8765/callback";
const parameters = { prompt: "consent" };

/** Logs the person in, up to the URL at which they come back. */
async function comeBack(connector: Client): Promise<URL> {
  const { url } = await startLogin(connector, { parameters });
  return (await new Browser().visit(url)).url;
}

type Known = "public" | "basic" | "post";

/** A new process that knows the person by the store. */
function connect(
  { issuer }: OAuthServer,
  client: Known,
  options: Partial<PersonalTokens> = {},
): Client {
  const credential = { ...IDENTITIES[client], scopes: SCOPES, redirectUri };
  return connectAs(issuer, {}, { ...credential, ...options });
}

describe.each<Known>(["public", "basic", "post"])("as %s", (client) => {
  test("a person logs in, and stays connected", async () => {
    const server = await startServer();
    const person = { tokens: memoryStore(), key: "alice" };
    const connector = connect(server, client, person);
    await finishLogin(connector, await comeBack(connector));
    const want = { client, person: "alice" };
    expect(await whoAmI(connector)).toMatchObject(want);

    const first = await expire(person.tokens, server.issuer, "alice");
    expect(await whoAmI(connect(server, client, person))).toMatchObject(want);
    const second = await expire(person.tokens, server.issuer, "alice");
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(second.accessToken).not.toBe(first.accessToken);
    expect(await whoAmI(connect(server, client, person))).toMatchObject(want);
    expect(server.counts("grant.success", "refresh_token")).toBe(2);
  });

  test("reuse of an old refresh token revokes the family, and ends in a login", async () => {
    const server = await startServer();
    const person = { tokens: memoryStore(), key: "alice" };
    const login = connect(server, client, person);
    await finishLogin(login, await comeBack(login));
    const stolen = await expire(person.tokens, server.issuer, "alice");
    await whoAmI(connect(server, client, person));

    const thief = connect(server, client, {
      initial: { ...stolen, expiresAt: 0 },
    });
    expect(await failureOf(whoAmI(thief))).toBeInstanceOf(ReauthRequired);
    await expire(person.tokens, server.issuer, "alice");
    const problems: ReauthProblem[] = [];
    const connector = connect(server, client, {
      ...person,
      onReauthRequired: (problem) => void problems.push(problem),
    });
    expect(await failureOf(whoAmI(connector))).toBeInstanceOf(ReauthRequired);
    expect(await failureOf(whoAmI(connector))).toBeInstanceOf(ReauthRequired);
    expect(server.counts("grant.error", "refresh_token")).toBe(2);
    const problem = { scheme: "Login", key: "alice", error: "invalid_grant" };
    expect(problems).toEqual([problem]);

    await finishLogin(connector, await comeBack(connector));
    expect(await whoAmI(connector)).toMatchObject({ person: "alice" });
  });
});

test("the login survives the program that began it", async () => {
  const { issuer } = await startServer();
  const options = {
    ...IDENTITIES.public,
    scopes: SCOPES,
    redirectUri,
    tokens: memoryStore(),
    key: "alice",
  };
  const callback = await comeBack(connectAs(issuer, {}, options));
  await finishLogin(connectAs(issuer, {}, options), callback);
  const third = connectAs(issuer, {}, options);
  expect(await whoAmI(third)).toMatchObject({ person: "alice" });
});

test("A15 the authorization server checks the verifier", async () => {
  const server = await startServer();
  const store = memoryStore();
  const options = {
    ...IDENTITIES.public,
    redirectUri,
    tokens: store,
    key: "a",
  };
  const connector = connectAs(
    server.issuer,
    {},
    { ...options, scopes: SCOPES },
  );
  const callback = await comeBack(connector);
  const place = JSON.stringify([
    "login",
    "Login",
    storedAs(server.issuer, "Login", "a"),
  ]);
  const [login] = JSON.parse((await store.load(place)) ?? "");
  const verifier = "x".repeat(43);
  await store.save(place, JSON.stringify([{ ...login, verifier }]));
  const error = await failureOf(finishLogin(connector, callback));
  expect(error).toBeInstanceOf(AuthError);
  expect(String(error)).toContain("invalid_grant");
  expect(server.counts("grant.error", "authorization_code")).toBe(1);
  expect(await failureOf(whoAmI(connector))).toBeInstanceOf(ReauthRequired);
});

describe("A15 a callback is refused", () => {
  const refused = async (
    connector: Client,
    callback: string | URL,
    server: OAuthServer,
  ) => {
    const requests = server.log.length;
    const error = await failureOf(finishLogin(connector, callback));
    expect(error).toBeInstanceOf(AuthError);
    expect(server.log.length).toBe(requests);
    return (error as AuthError).message;
  };

  test("that was used before", async () => {
    const server = await startServer();
    const connector = connect(server, "public");
    const callback = await comeBack(connector);
    await finishLogin(connector, callback);
    expect(await refused(connector, callback, server)).toContain("state");
  });

  test("that another person's login led to", async () => {
    const server = await startServer();
    const tokens = memoryStore();
    const of = (key: string) =>
      connectAs(
        server.issuer,
        {},
        { ...IDENTITIES.public, redirectUri, scopes: SCOPES, tokens, key },
      );
    const callback = await comeBack(of("mallory"));
    expect(await refused(of("alice"), callback, server)).toContain("state");
    await finishLogin(of("mallory"), callback);
  });

  test.each(["", "?code=a", "?code=a&state=", "?code=a&state=b", "http://["])(
    "%s",
    async (query) => {
      const server = await startServer();
      const connector = connect(server, "public");
      await comeBack(connector);
      expect(await refused(connector, query, server)).toContain("callback");
    },
  );

  test.each<{ name: string; change: (url: URLSearchParams) => void }>([
    { name: "without its issuer", change: (url) => url.delete("iss") },
    {
      name: "of another issuer",
      change: (url) => url.set("iss", "https://evil.example"),
    },
    {
      name: "of two issuers",
      change: (url) => url.append("iss", "https://evil.example"),
    },
    { name: "with two codes", change: (url) => url.append("code", "b") },
    { name: "without a code", change: (url) => url.delete("code") },
  ])("$name", async ({ change }) => {
    const server = await startServer();
    const connector = connect(server, "public");
    const callback = await comeBack(connector);
    change(callback.searchParams);
    await refused(connector, callback, server);
    expect(await failureOf(whoAmI(connector))).toBeInstanceOf(ReauthRequired);
  });
});
