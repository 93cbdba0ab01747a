import { describe, expect, test } from "vitest";
import {
  ArgumentError,
  AuthError,
} from "../../../../../generators/runtime/errors/errors.js";
import { bearer } from "../../../../../generators/runtime/credentials/bearer.js";
import { oauth2 } from "../../../../../generators/runtime/oauth/oauth2.js";
import { startLogin } from "../../../../../generators/runtime/oauth/login/start-login.js";
import { memoryStore } from "../../../../../generators/runtime/stores/memory.js";
import { connectTo, failureOf, storedAs } from "../../connection.js";
import { connectToFake, ISSUER } from "./fake-server.js";

const unasked = () => new Response("", { status: 500 });
const queryOf = (url: string) => Object.fromEntries(new URL(url).searchParams);

describe("A15 the person is sent", () => {
  test("for a code, with PKCE", async () => {
    const options = {
      redirectUri: "https://app.example/back",
      scopes: ["a", "b"],
    };
    const { connector } = connectToFake({}, options, unasked);
    const { url, state } = await startLogin(connector);
    expect(url.split("?")[0]).toBe(`${ISSUER}/authorize`);
    expect(state).toMatch(/^[\w-]{43}$/);
    expect(queryOf(url)).toEqual({
      response_type: "code",
      client_id: "app",
      redirect_uri: "https://app.example/back",
      scope: "a b",
      state,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
    });
  });

  test("with a nonce where an ID token is to come", async () => {
    const { connector } = connectToFake({}, {}, unasked);
    const { url } = await startLogin(connector, { scopes: ["openid"] });
    expect(queryOf(url)["nonce"]).toMatch(/^[\w-]{43}$/);
  });

  test("for a token where the flow is implicit", async () => {
    const { connector } = connectToFake({ flow: "implicit" }, {}, unasked);
    const { url, state } = await startLogin(connector, { scopes: ["openid"] });
    expect(queryOf(url)).toEqual({
      response_type: "token",
      client_id: "app",
      scope: "openid",
      state,
    });
  });

  test("with what the caller and the endpoint's own query add", async () => {
    const authorizationUrl = `${ISSUER}/authorize?tenant=t%26t`;
    const { connector } = connectToFake({ authorizationUrl }, {}, unasked);
    const parameters = { prompt: "consent", login_hint: "a&b=c" };
    const { url } = await startLogin(connector, { parameters });
    expect(queryOf(url)).toMatchObject({ ...parameters, tenant: "t&t" });
  });

  test("with another state each time, of which the newest 20 are good", async () => {
    const tokens = memoryStore();
    const options = { tokens, key: "alice" };
    const { connector } = connectToFake({}, options, unasked);
    const states: string[] = [];
    for (let login = 0; login < 25; login++) {
      states.push((await startLogin(connector)).state);
    }
    expect(new Set(states).size).toBe(25);
    const place = JSON.stringify([
      "login",
      "Login",
      storedAs("https://api.example", "Login", "alice"),
    ]);
    const kept: { state: string }[] = JSON.parse(
      (await tokens.load(place)) ?? "",
    );
    expect(kept.map(({ state }) => state)).toEqual(states.slice(-20));
  });

  test("at once by logins that begin together", async () => {
    const tokens = memoryStore();
    const options = { tokens, key: "alice" };
    const { connector } = connectToFake({}, options, unasked);
    await Promise.all(Array.from({ length: 10 }, () => startLogin(connector)));
    const place = JSON.stringify([
      "login",
      "Login",
      storedAs("https://api.example", "Login", "alice"),
    ]);
    expect(JSON.parse((await tokens.load(place)) ?? "")).toHaveLength(10);
  });
});

test.each(["state", "client_id", "redirect_uri", "code_challenge", "nonce"])(
  "%s is not the caller's to choose",
  async (name) => {
    const { connector } = connectToFake({}, {}, unasked);
    const login = startLogin(connector, { parameters: { [name]: "mine" } });
    expect(await failureOf(login)).toBeInstanceOf(ArgumentError);
  },
);

test.each(["http://id.example/authorize", "javascript:alert(1)", "ftp://id"])(
  "nobody is sent to %s",
  async (authorizationUrl) => {
    const { connector } = connectToFake({ authorizationUrl }, {}, unasked);
    expect(await failureOf(startLogin(connector))).toBeInstanceOf(AuthError);
  },
);

test("without an endpoint for it there is no login", async () => {
  const where = { authorizationUrl: undefined };
  const { connector } = connectToFake(where, {}, unasked);
  const error = await failureOf(startLogin(connector));
  expect(error).toBeInstanceOf(AuthError);
  expect(String(error)).toContain("authorizationUrl");
});

describe("the credential is", () => {
  const credential = (scheme: string, flow: "authorizationCode" | "implicit") =>
    oauth2(
      { scheme, flow, authorizationUrl: `${ISSUER}/${scheme}` },
      { clientId: "app" },
    );
  const both = connectTo("https://api.example", {
    auth: [
      credential("A", "authorizationCode"),
      credential("B", "implicit"),
      bearer("C", "token"),
    ],
  });

  test("the one that is named", async () => {
    const { url } = await startLogin(both, { scheme: "B" });
    expect(url).toContain(`${ISSUER}/B?`);
  });

  test("found in a whole connector as well", async () => {
    const { url } = await startLogin({ $: both }, { scheme: "A" });
    expect(url).toContain(`${ISSUER}/A?`);
  });

  test.each([
    { scheme: undefined, message: "A, B" },
    { scheme: "C", message: "authorizationCode" },
    { scheme: "__proto__", message: "authorizationCode" },
  ])("not clear by the scheme $scheme", async ({ scheme, message }) => {
    const error = await failureOf(startLogin(both, { scheme }));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(String(error)).toContain(message);
  });

  test("not one of another flow", async () => {
    const { connector } = connectToFake(
      { flow: "clientCredentials" },
      {},
      unasked,
    );
    const error = await failureOf(startLogin(connector));
    expect(error).toBeInstanceOf(ArgumentError);
  });
});
