import { beforeEach, describe, expect, test, vi } from "vitest";
import type { OAuthDescription } from "../../../../generators/runtime/oauth/description.js";
import { finishLogin } from "../../../../generators/runtime/oauth/login/finish-login.js";
import { signOut } from "../../../../generators/runtime/oauth/login/sign-out.js";
import { startLogin } from "../../../../generators/runtime/oauth/login/start-login.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import type { OAuthOptions } from "../../../../generators/runtime/oauth/options.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve } from "../../../servers/serve.js";
import {
  canary,
  capturePrints,
  echo,
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

const SECRETS: OAuthOptions = {
  clientId: "app",
  clientSecret: canary("client"),
  username: canary("user"),
  password: canary("word"),
  initial: {
    accessToken: canary("access"),
    refreshToken: canary("refresh"),
    idToken: canary("id"),
    expiresAt: 1,
  },
};

/** A token endpoint that tells whatever it was told. */
async function startTokenEndpoint() {
  const other = await serve((response) => sendJson(response, 200, {}));
  const server = await serve((response, received) => {
    const path = received.target.split("?")[0] ?? "";
    const [, kind = "", error = "invalid_client"] = path.split("/");
    const said = {
      ...echo(received),
      error,
      error_description: `${received.body} ${received.headers.authorization}`,
      error_uri: `https://a.example/?${received.body}`,
    };
    const status = Number(kind);
    if (kind === "reset") received.request.socket.resetAndDestroy();
    else if (kind === "raw") received.request.socket.end(JSON.stringify(said));
    else if (kind === "text") response.end(JSON.stringify(said).slice(1));
    else if (status === 302)
      response
        .writeHead(status, { location: `${other.url}/?${received.body}` })
        .end();
    else sendJson(response, status, said);
  });
  return { server, other };
}

const OUTCOMES = [
  "400/invalid_grant",
  "400/invalid_client",
  `400/${encodeURIComponent(canary("error"))}`,
  "401/unauthorized",
  "200/none",
  "200",
  "302",
  "reset",
  "raw",
  "text",
];

describe.each(OUTCOMES)(
  "E3 a token endpoint that answers %s shows no secret",
  (outcome) => {
    test.each<{
      given: string;
      description: Partial<OAuthDescription>;
      options?: OAuthOptions;
    }>([
      {
        given: "client credentials",
        description: { flow: "clientCredentials" },
      },
      {
        given: "in the body",
        description: { flow: "clientCredentials" },
        options: { clientAuthentication: "post" },
      },
      { given: "refresh", description: { flow: "authorizationCode" } },
      {
        given: "as JSON",
        description: { flow: "authorizationCode", request: { format: "json" } },
      },
      {
        given: "password",
        description: { flow: "password" },
        options: { initial: undefined },
      },
    ])("$given", async ({ description, options }) => {
      const prints = capturePrints();
      const { server, other } = await startTokenEndpoint();
      const tokenUrl = `${server.url}/${outcome}`;
      const problems: unknown[] = [];
      const auth = oauth2(
        {
          scheme: "s",
          flow: "password",
          tokenUrl,
          revocationUrl: tokenUrl,
          ...description,
        },
        {
          ...SECRETS,
          ...options,
          onReauthRequired: (problem) => problems.push(problem),
        },
      );
      const client = connectTo(server.url, { auth });
      const guarded = operation({ auth: [{ s: [] }] });
      const error = await failureOf(send(client, guarded));
      expectSilent(error, client, auth);
      expectClean(show(auth.session(client.settings)));
      expectClean(show(problems));
      await signOut(client).catch((refused: unknown) =>
        expectClean(show(refused)),
      );
      expectClean(prints());
      expect(other.received).toHaveLength(0);
    });

    test("a login", async () => {
      const { server } = await startTokenEndpoint();
      const auth = oauth2(
        {
          scheme: "s",
          flow: "authorizationCode",
          authorizationUrl: `${server.url}/authorize`,
          tokenUrl: `${server.url}/${outcome}`,
        },
        { ...SECRETS, redirectUri: "https://app.example/callback" },
      );
      const client = connectTo(server.url, { auth });
      const { state } = await startLogin(client);
      const code = encodeURIComponent(canary("code"));
      const callback = `https://app.example/callback?state=${state}&code=${code}`;
      const error = await failureOf(finishLogin(client, callback));
      expectSilent(error, client, auth);
      const verifier = new URLSearchParams(
        String(server.received[0]?.body),
      ).get("code_verifier");
      expect(verifier).toMatch(/.{43}/);
      expect(show(error)).not.toContain(verifier);
      expect(show(error)).not.toContain(state);
    });
  },
);

describe("E3 code of the caller's that fails with tokens in hand", () => {
  const quote = (value: unknown): never => {
    const text = JSON.stringify(value);
    throw Object.assign(new Error(`INSERT INTO tokens VALUES (${text})`), {
      query: text,
    });
  };
  const granted = {
    access_token: canary("access"),
    refresh_token: canary("refresh"),
    token_type: "Bearer",
  };
  const store = {
    load: async () => undefined,
    save: async (_: string, value: string | undefined) => quote(value),
    lock: async () => async () => undefined,
  };
  test.each<{
    given: string;
    options: OAuthOptions;
  }>([
    { given: "a store", options: { tokens: store, key: "k" } },
    { given: "onTokens", options: { onTokens: quote } },
    {
      given: "the client's authentication",
      options: {
        clientAuthentication: (parameters) =>
          quote([...parameters, canary("key")]),
      },
    },
    {
      given: "a refresh of its own",
      options: { refresh: (previous) => quote([previous, canary("key")]) },
    },
  ])("$given", async ({ options }) => {
    const server = await serve((response) => sendJson(response, 200, granted));
    const auth = oauth2(
      {
        scheme: "s",
        flow: "clientCredentials",
        tokenUrl: `${server.url}/token`,
      },
      { ...SECRETS, initial: undefined, ...options },
    );
    const client = connectTo(server.url, { auth });
    const guarded = operation({ auth: [{ s: [] }] });
    const error = await failureOf(send(client, guarded));
    expect(error).toMatchObject({ code: "auth_error" });
    expectSilent(error, client, auth);
  });
});

describe("E3 a secret that could be the code of an error is none", () => {
  test.each<{
    given: string;
    secret: string | number;
    flow: "clientCredentials" | "password";
    options: OAuthOptions;
  }>([
    {
      given: "a client's secret",
      secret: "hunter",
      flow: "clientCredentials",
      options: { clientSecret: () => "hunter" },
    },
    {
      given: "a client's secret, in the body",
      secret: "hunter",
      flow: "clientCredentials",
      options: { clientSecret: "hunter", clientAuthentication: "post" },
    },
    {
      given: "a proof of the caller's own",
      secret: "hunter",
      flow: "clientCredentials",
      options: {
        clientAuthentication: (_, own) =>
          own.set("authorization", "Own hunter"),
      },
    },
    {
      given: "a password",
      secret: 4711,
      flow: "password",
      options: { username: "u", password: "4711" },
    },
  ])("$given", async ({ secret, flow, options }) => {
    const server = await serve((response) =>
      sendJson(response, 400, { error: secret }),
    );
    const auth = oauth2(
      { scheme: "s", flow, tokenUrl: `${server.url}/token` },
      { clientId: "app", ...options },
    );
    const client = connectTo(server.url, { auth });
    const guarded = operation({ auth: [{ s: [] }] });
    const error = await failureOf(send(client, guarded));
    expect(String(error)).toContain("no token in the answer (HTTP 400)");
    expect(show(error)).not.toMatch(new RegExp(`\\b${secret}\\b`));
  });
});
