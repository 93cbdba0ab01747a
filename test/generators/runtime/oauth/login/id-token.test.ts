import { describe, expect, test } from "vitest";
import { TokenFailure } from "../../../../../generators/runtime/oauth/failure.js";
import { checkIdToken } from "../../../../../generators/runtime/oauth/login/id-token.js";
import { finishLogin } from "../../../../../generators/runtime/oauth/login/finish-login.js";
import { startLogin } from "../../../../../generators/runtime/oauth/login/start-login.js";
import { failureOf } from "../../connection.js";
import { connectToFake, ISSUER, tokensOf } from "./fake-server.js";

const encode = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString("base64url");
const tokenOf = (claims: unknown) =>
  `${encode({ alg: "ES256" })}.${encode(claims)}.s`;

const seconds = () => Math.floor(Date.now() / 1_000);
const good = { iss: ISSUER, aud: "app", exp: seconds() + 60, nonce: "n" };
const expected = { issuer: ISSUER, clientId: "app", nonce: "n" };

describe("an ID token is good", () => {
  test.each<{ name: string; claims: object }>([
    { name: "with all claims", claims: good },
    { name: "for several", claims: { ...good, aud: ["b", "app"], azp: "app" } },
    {
      name: "just out of date, as clocks differ",
      claims: { ...good, exp: seconds() - 240 },
    },
    { name: "with text of any language", claims: { ...good, name: "Zoë 🏨" } },
  ])("$name", ({ claims }) => {
    expect(() => checkIdToken(tokenOf(claims), expected)).not.toThrow();
  });

  test("of any issuer and nonce, where none is known", () => {
    const unknown = { issuer: undefined, clientId: "app", nonce: undefined };
    const claims = { iss: "https://other.example", aud: "app", exp: good.exp };
    expect(() => checkIdToken(tokenOf(claims), unknown)).not.toThrow();
  });
});

describe("an ID token is refused", () => {
  test.each<object>([
    { ...good, iss: "https://evil.example" },
    { ...good, iss: `${ISSUER}/` },
    { ...good, iss: undefined },
    { ...good, aud: "other" },
    { ...good, aud: ["other"] },
    { ...good, aud: undefined },
    { ...good, aud: ["app", "other"], azp: "other" },
    { ...good, exp: seconds() - 301 },
    { ...good, exp: String(good.exp) },
    { ...good, exp: undefined },
    { ...good, nonce: "m" },
    { ...good, nonce: undefined },
    [],
  ])("%j", (claims) => {
    expect(() => checkIdToken(tokenOf(claims), expected)).toThrow(TokenFailure);
  });

  test.each(["", "a", "a.b.c", "a.*.c", ".e30", "..", "a.bnVsbA.c"])(
    "that is no token: %s",
    (token) => {
      expect(() => checkIdToken(token, expected)).toThrow(TokenFailure);
    },
  );
});

test("tokens that come with a wrong ID token are not kept", async () => {
  const claims = { iss: ISSUER, aud: "app", exp: good.exp, nonce: "another" };
  const { connector } = connectToFake({}, { scopes: ["openid"] }, () =>
    Response.json({ access_token: "a", id_token: tokenOf(claims) }),
  );
  const { state } = await startLogin(connector);
  const error = await failureOf(
    finishLogin(connector, `?code=c&state=${state}`),
  );
  expect(String(error)).toContain("for another login");
  expect(await tokensOf(connector)).toBeUndefined();
});
