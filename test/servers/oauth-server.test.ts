import { expect, onTestFinished, test } from "vitest";
import { Browser } from "./browser.js";
import { startOAuthServer } from "./oauth-server.js";

test("the authorization server sends a person back with a code", async () => {
  const server = await startOAuthServer();
  onTestFinished(() => server.close());
  const query = new URLSearchParams({
    client_id: "public",
    response_type: "code",
    redirect_uri: "http://127.0.0.1:8765/callback",
    scope: "openid offline_access read",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
    state: "af0",
    prompt: "consent",
  });
  const { url } = await new Browser().visit(`${server.issuer}/auth?${query}`);
  expect(url.origin + url.pathname).toBe("http://127.0.0.1:8765/callback");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    code: expect.any(String),
    state: "af0",
    iss: server.issuer,
  });
  expect(server.counts("authorization.success")).toBe(1);
});

test("a person lets a device in by its code", async () => {
  const server = await startOAuthServer();
  onTestFinished(() => server.close());
  const asked = await fetch(`${server.issuer}/device/auth`, {
    method: "POST",
    body: new URLSearchParams({ client_id: "device", scope: "read" }),
  });
  const { verification_uri_complete } = (await asked.json()) as {
    verification_uri_complete: string;
  };
  const page = await new Browser().visit(verification_uri_complete);
  expect(page.text).toBe("connected");
});
