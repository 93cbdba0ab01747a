import { describe, expect, test } from "vitest";
import {
  AbortError,
  ArgumentError,
  AuthError,
} from "../../../../../generators/runtime/errors/errors.js";
import { signOut } from "../../../../../generators/runtime/oauth/login/sign-out.js";
import { memoryStore } from "../../../../../generators/runtime/stores/memory.js";
import { connectTo, failureOf, storedAs } from "../../connection.js";
import { connectToFake, ISSUER, tokensOf } from "./fake-server.js";

const revocationUrl = `${ISSUER}/revoke`;
const AT = storedAs("https://api.example", "Login", "alice");
const initial = { accessToken: "a", refreshToken: "r" };
const revoked = () => new Response();

async function connect(
  answer: () => Response | Promise<Response>,
  description: object = { revocationUrl },
) {
  const tokens = memoryStore();
  await tokens.save(AT, JSON.stringify(initial));
  const options = { tokens, key: "alice" };
  const fake = connectToFake(description, options, answer);
  return { ...fake, tokens, stored: () => tokens.load(AT) };
}

test("the refresh token is revoked", async () => {
  const { connector, requests, stored } = await connect(revoked);
  await signOut(connector);
  expect(requests.map(({ url }) => url)).toEqual([revocationUrl]);
  const form = new URLSearchParams(await requests[0]?.text());
  expect(Object.fromEntries(form)).toEqual({
    token: "r",
    token_type_hint: "refresh_token",
    client_id: "app",
  });
  expect(await stored()).toBeUndefined();
  expect(await tokensOf(connector)).toBeUndefined();
});

test("A7 tokens that were given to begin with do not come back", async () => {
  const options = { initial };
  const { connector } = connectToFake({ revocationUrl }, options, revoked);
  await signOut(connector);
  expect(await tokensOf(connector)).toBeUndefined();
});

test("the one that another process has since stored is revoked", async () => {
  const { connector, requests, tokens } = await connect(revoked);
  expect(await tokensOf(connector)).toEqual(initial);
  const rotated = { accessToken: "b", refreshToken: "s" };
  await tokens.save(AT, JSON.stringify(rotated));
  await signOut(connector);
  expect(await requests[0]?.text()).toContain("token=s&");
});

test("an access token is revoked where there is no other", async () => {
  const { connector, requests, tokens } = await connect(revoked);
  await tokens.save(AT, JSON.stringify({ accessToken: "a" }));
  await signOut(connector);
  const text = await requests[0]?.text();
  expect(text).toContain("token=a&token_type_hint=access_token");
});

describe("nothing is sent", () => {
  test("where there is no endpoint for it", async () => {
    const { connector, requests, stored } = await connect(revoked, {});
    await signOut(connector);
    expect(requests).toEqual([]);
    expect(await stored()).toBeUndefined();
  });

  test("where there are no tokens", async () => {
    const { connector, requests } = await connect(revoked);
    await signOut(connector);
    await signOut(connector);
    expect(requests).toHaveLength(1);
  });

  test("where what is stored are no tokens, which goes", async () => {
    const { connector, requests, tokens, stored } = await connect(revoked);
    await tokens.save(AT, "nonsense");
    await signOut(connector);
    expect(requests).toEqual([]);
    expect(await stored()).toBeUndefined();
  });

  test("to plain http", async () => {
    const { connector, requests } = await connect(revoked, {
      revocationUrl: "http://id.example/revoke",
    });
    expect(await failureOf(signOut(connector))).toBeInstanceOf(AuthError);
    expect(requests).toEqual([]);
  });
});

test.each(["invalid_token", "invalid_grant"])(
  "%s means that they are revoked already",
  async (error) => {
    const answer = () => Response.json({ error }, { status: 400 });
    const { connector, stored } = await connect(answer);
    await signOut(connector);
    expect(await stored()).toBeUndefined();
  },
);

test("a refusal is an error, and the tokens go none the less", async () => {
  const answer = () =>
    Response.json({ error: "invalid_client" }, { status: 401 });
  const { connector, stored } = await connect(answer);
  const error = await failureOf(signOut(connector));
  expect(error).toBeInstanceOf(AuthError);
  expect((error as Error).message).toContain("HTTP 401");
  expect(await stored()).toBeUndefined();
});

test("a server that cannot be reached can be asked again", async () => {
  let isUp = false;
  const { connector, stored } = await connect(() =>
    isUp
      ? revoked()
      : new Response("", { status: 503, headers: { "retry-after": "60" } }),
  );
  expect(await failureOf(signOut(connector))).toBeInstanceOf(AuthError);
  expect(await stored()).toBeDefined();
  isUp = true;
  await signOut(connector);
  expect(await stored()).toBeUndefined();
});

test("the caller need not wait", async () => {
  const controller = new AbortController();
  const { connector } = await connect(() => {
    controller.abort();
    return new Promise(() => undefined);
  });
  const { signal } = controller;
  const error = await failureOf(signOut(connector, { signal }));
  expect(error).toBeInstanceOf(AbortError);
});

test("a connector without tokens cannot be signed out", async () => {
  const connector = connectTo("https://api.example");
  expect(await failureOf(signOut(connector))).toBeInstanceOf(ArgumentError);
});
