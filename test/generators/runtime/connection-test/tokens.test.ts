import { expect, test } from "vitest";
import type { OAuthFlow } from "../../../../generators/runtime/oauth/description.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import { fileStore } from "../../../../generators/runtime/node/file-store.js";
import type { Store } from "../../../../generators/runtime/store.js";
import { memoryStore } from "../../../../generators/runtime/stores/memory.js";
import { sendJson, serve, type Handler } from "../../../servers/serve.js";
import { run } from "./run.js";

/** Tests a connection whose authorization server answers so. */
async function runLogin(
  answer: Handler,
  {
    flow = "clientCredentials",
    secret = "hush-hush",
    timeoutMs = 9_000,
  }: {
    readonly flow?: OAuthFlow;
    readonly secret?: string;
    readonly timeoutMs?: number;
  } = {},
) {
  const server = await serve(answer);
  const tokenUrl = `${server.url}/token`;
  const auth = oauth2(
    { scheme: "login", flow, tokenUrl },
    { clientId: "me", clientSecret: secret },
  );
  return { ...(await run({ auth, timeoutMs })), asked: server.received };
}

const refusal =
  (error: string, status = 400): Handler =>
  (response) =>
    sendJson(response, status, { error });

test("a token is fetched for the test", async () => {
  const { result, received } = await runLogin((response) =>
    sendJson(response, 200, { access_token: "t", token_type: "bearer" }),
  );
  expect(result).toMatchObject({ ok: true, accepted: ["login"] });
  expect(received[0]?.headers.authorization).toBe("Bearer t");
});

test.each<{
  name: string;
  answer: Handler;
  options?: Parameters<typeof runLogin>[1];
  want: string;
  says: string;
}>([
  {
    name: "a client that is not known",
    answer: refusal("invalid_client", 401),
    want: "credentials_rejected",
    says: "invalid_client",
  },
  {
    name: "scopes that are not granted",
    answer: refusal("invalid_scope"),
    want: "scope_missing",
    says: "does not grant the scopes",
  },
  {
    name: "a grant that has ended",
    answer: refusal("invalid_grant"),
    want: "reauth_required",
    says: "was revoked (invalid_grant). A person has to connect.",
  },
  {
    name: "nobody who has logged in",
    answer: refusal("never asked"),
    options: { flow: "authorizationCode" },
    want: "reauth_required",
    says: "was revoked (login_required). A person has to connect.",
  },
  {
    name: "another place than the token endpoint",
    answer: (response) => response.writeHead(404).end("<html>"),
    want: "unexpected_answer",
    says: "Check the URL of the token endpoint",
  },
  {
    name: "an authorization server with a fault",
    answer: (response) => response.writeHead(503).end(),
    want: "server_error",
    says: "No token: the authorization server answered with HTTP 503",
  },
  {
    name: "an authorization server that hangs up",
    answer: (_, { request }) => request.socket.resetAndDestroy(),
    want: "unreachable",
    says: "No token: the authorization server cannot be reached: ECONNRESET",
  },
  {
    name: "an authorization server that is silent",
    answer: () => undefined,
    options: { timeoutMs: 200 },
    want: "timeout",
    says: "or from the server that grants its tokens, within 200 ms",
  },
  {
    name: "an empty secret",
    answer: refusal("never asked"),
    options: { secret: "" },
    want: "credentials_missing",
    says: "is empty",
  },
])("$name", async ({ answer, options, want, says }) => {
  const { result, received } = await runLogin(answer, options);
  expect(result).toMatchObject({ ok: false, problem: want });
  expect(result.message).toContain(says);
  expect(result.message).not.toContain("hush-hush");
  expect(received).toEqual([]);
});

test.each<{ name: string; store: Store; says: RegExp }>([
  {
    name: "cannot be written",
    store: fileStore(import.meta.filename),
    says: /: the store of tokens failed: cannot load in .*tokens\.test\.ts: a file is in the place of the folder \(E\w+\)\. Check the store and try again\.$/,
  },
  {
    name: "cannot be reached",
    store: {
      ...memoryStore(),
      load: () =>
        Promise.reject(
          Object.assign(new Error("at redis://:hush-hush@b.example"), {
            code: "ECONNREFUSED",
          }),
        ),
    },
    says: /: the store of tokens failed: ECONNREFUSED\. Check the store/,
  },
])("a store that $name", async ({ store, says }) => {
  const tokenUrl = "http://127.0.0.1:9/token";
  const auth = oauth2(
    { scheme: "login", flow: "clientCredentials", tokenUrl },
    { clientId: "me", clientSecret: "s", tokens: store, key: "k" },
  );
  const { result, received } = await run({ auth });
  expect(result).toMatchObject({ ok: false, problem: "store_failed" });
  expect(result.message).toMatch(says);
  expect(result.message).not.toContain("hush-hush");
  expect(received).toEqual([]);
});
