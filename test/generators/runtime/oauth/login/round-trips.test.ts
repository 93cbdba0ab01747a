import { expect, test } from "vitest";
import {
  AuthError,
  ReauthRequired,
} from "../../../../../generators/runtime/errors/errors.js";
import { deviceLogin } from "../../../../../generators/runtime/oauth/login/device-login.js";
import type { DeviceCode } from "../../../../../generators/runtime/oauth/login/device-code.js";
import { finishLogin } from "../../../../../generators/runtime/oauth/login/finish-login.js";
import { signOut } from "../../../../../generators/runtime/oauth/login/sign-out.js";
import { startLogin } from "../../../../../generators/runtime/oauth/login/start-login.js";
import type { Tokens } from "../../../../../generators/runtime/oauth/tokens.js";
import { memoryStore } from "../../../../../generators/runtime/stores/memory.js";
import { Browser } from "../../../../servers/browser.js";
import { failureOf, storedAs } from "../../connection.js";
import {
  connectAs,
  expire,
  IDENTITIES,
  SCOPES,
  startServer,
  whoAmI,
} from "../account.js";

test.each(["basic", "post"] as const)(
  "client credentials by client_secret_%s, with a secret full of odd characters",
  async (client) => {
    const server = await startServer({ accessTtl: 3 });
    const connector = connectAs(
      server.issuer,
      { flow: "clientCredentials" },
      { ...IDENTITIES[client], scopes: ["read"] },
    );
    const want = { client, scope: "read" };
    expect(await whoAmI(connector)).toEqual(want);
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    expect(await whoAmI(connector)).toEqual(want);
    const grants = server.counts("grant.success", "client_credentials");
    expect(grants).toBeGreaterThan(1);
  },
);

test("a wrong secret is an AuthError that does not show it", async () => {
  const server = await startServer();
  const connector = connectAs(
    server.issuer,
    { flow: "clientCredentials" },
    { clientId: "basic", clientSecret: "hush-hush" },
  );
  const error = await failureOf(whoAmI(connector));
  expect(error).toBeInstanceOf(AuthError);
  expect(String(error)).toContain("invalid_client");
  expect(String(error)).not.toContain("hush-hush");
});

test("a device is let in, and stays connected", async () => {
  const server = await startServer();
  const person = { tokens: memoryStore(), key: "alice" };
  const connect = () =>
    connectAs(
      server.issuer,
      { flow: "deviceAuthorization" },
      { ...IDENTITIES.device, scopes: SCOPES, ...person },
    );
  const codes: DeviceCode[] = [];
  const connector = connect();
  await deviceLogin(connector, {
    async onCode(code) {
      codes.push(code);
      const page = code.verificationUriComplete ?? "";
      expect((await new Browser().visit(page)).text).toBe("connected");
    },
  });
  expect(codes).toEqual([
    {
      userCode: expect.stringMatching(/^\w{4}-\w{4}$/),
      verificationUri: `${server.issuer}/device`,
      verificationUriComplete: expect.stringContaining("user_code="),
      expiresAt: expect.any(Date),
    },
  ]);
  const want = { client: "device", person: "alice" };
  expect(await whoAmI(connector)).toMatchObject(want);
  await expire(person.tokens, server.issuer, "alice");
  expect(await whoAmI(connect())).toMatchObject(want);
  expect(server.counts("grant.success", "refresh_token")).toBe(1);
});

test.each(["public", "basic", "post"] as const)(
  "signing out as %s revokes the grant at the server, and forgets it here",
  async (client) => {
    const server = await startServer();
    const seen: Tokens[] = [];
    const tokens = memoryStore();
    const connector = connectAs(
      server.issuer,
      {},
      {
        ...IDENTITIES[client],
        scopes: SCOPES,
        redirectUri: "http://127.0.0.1:8765/callback",
        tokens,
        key: "alice",
        onTokens: (granted) => void seen.push(granted),
      },
    );
    const parameters = { prompt: "consent" };
    const { url } = await startLogin(connector, { parameters });
    await finishLogin(connector, (await new Browser().visit(url)).url);
    expect(await whoAmI(connector)).toMatchObject({ person: "alice" });

    await signOut(connector);
    expect(server.counts("grant.revoked")).toBe(1);
    expect(
      await tokens.load(storedAs(server.issuer, "Login", "alice")),
    ).toBeUndefined();
    expect(await failureOf(whoAmI(connector))).toBeInstanceOf(ReauthRequired);

    const copy = connectAs(
      server.issuer,
      {},
      {
        ...IDENTITIES[client],
        initial: { ...(seen[0] as Tokens), expiresAt: 0 },
      },
    );
    expect(await failureOf(whoAmI(copy))).toBeInstanceOf(ReauthRequired);
    // revoking what is revoked already is a success (RFC 7009, section 2.2)
    await signOut(copy);
    await signOut(copy);
  },
);
