import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import { sendJson } from "../../../servers/serve.js";
import { list, page, run, scoped, status, type Given } from "./run.js";

describe("what is wrong is the answer", () => {
  const insufficient = (scope: string) =>
    status(403, {
      "www-authenticate": `Bearer error="insufficient_scope"${scope}`,
    });

  test.each<{ name: string; given: Given; want: object; says: string }>([
    {
      name: "401",
      given: { answer: status(401) },
      want: { problem: "credentials_rejected" },
      says: "does not accept the credential login (HTTP 401)",
    },
    {
      name: "401 to a page",
      given: { answer: page(401) },
      want: { problem: "credentials_rejected" },
      says: "HTTP 401",
    },
    {
      name: "403 without scopes",
      given: { answer: status(403) },
      want: { problem: "credentials_rejected" },
      says: "what its owner may do",
    },
    {
      name: "403 where a scope is needed",
      given: { answer: status(403), operation: scoped },
      want: { problem: "scope_missing", scopes: ["pets:read"] },
      says: "lacks the scope pets:read",
    },
    {
      name: "a challenge that names scopes",
      given: { answer: insufficient(', scope="pets:read pets:write"') },
      want: { problem: "scope_missing", scopes: ["pets:read", "pets:write"] },
      says: "lacks one of the scopes pets:read, pets:write",
    },
    {
      name: "a challenge that names none",
      given: { answer: insufficient("") },
      want: { problem: "scope_missing", scopes: [] },
      says: "lacks a scope or a permission",
    },
    {
      name: "a challenge with what is no scope",
      given: { answer: insufficient(', scope="a \u00e9\\"\\\\ b"') },
      want: { problem: "scope_missing", scopes: ["a", "b"] },
      says: "one of the scopes a, b",
    },
    {
      name: "401 with insufficient_scope",
      given: {
        answer: status(401, {
          "www-authenticate": 'Bearer error="insufficient_scope"',
        }),
        operation: scoped,
      },
      want: { problem: "scope_missing", scopes: ["pets:read"] },
      says: "(HTTP 401)",
    },
    {
      name: "a body with insufficient_scope",
      given: {
        answer: (response) =>
          sendJson(response, 403, { error: "insufficient_scope" }),
      },
      want: { problem: "scope_missing", scopes: [] },
      says: "lacks a scope",
    },
    {
      name: "no credential",
      given: { auth: [] },
      want: { problem: "credentials_missing" },
      says: "needs a credential: login",
    },
    {
      name: "an empty credential",
      given: { auth: bearer("login", "") },
      want: { problem: "credentials_missing" },
      says: "the credential is empty",
    },
    {
      name: "a wanted credential that is not documented",
      given: { answer: status(401), operation: { ...list, auth: [] } },
      want: { problem: "credentials_missing" },
      says: "none was given for pets.list",
    },
    {
      name: "404",
      given: { answer: status(404) },
      want: { problem: "wrong_environment" },
      says: "has no GET /pets (HTTP 404)",
    },
    {
      name: "a page in place of JSON",
      given: { answer: page(200) },
      want: { problem: "wrong_environment" },
      says: "answered with a web page",
    },
    {
      name: "a page with 403",
      given: { answer: page(403), operation: scoped },
      want: { problem: "wrong_environment" },
      says: "answered with a web page (HTTP 403)",
    },
    {
      name: "a redirect to elsewhere",
      given: { answer: status(302, { location: "https://elsewhere.test/" }) },
      want: { problem: "wrong_environment" },
      says: "redirects to another place (HTTP 302)",
    },
    {
      name: "429",
      given: { answer: status(429, { "retry-after": "60" }) },
      want: { problem: "rate_limited" },
      says: "Try again after 2",
    },
    {
      name: "403 with Retry-After",
      given: { answer: status(403, { "retry-after": "60" }) },
      want: { problem: "rate_limited" },
      says: "(HTTP 403)",
    },
    {
      name: "503 with Retry-After",
      given: { answer: status(503, { "retry-after": "60" }) },
      want: { problem: "server_error" },
      says: "has a fault (HTTP 503)",
    },
    {
      name: "a gateway's page",
      given: { answer: page(502) },
      want: { problem: "server_error" },
      says: "(HTTP 502)",
    },
    {
      name: "511",
      given: { answer: status(511) },
      want: { problem: "unreachable" },
      says: "A proxy or network before",
    },
    {
      name: "400",
      given: { answer: status(400) },
      want: { problem: "unexpected_answer" },
      says: "answered pets.list with HTTP 400",
    },
    {
      name: "JSON that breaks off",
      given: {
        answer: (response) =>
          response
            .writeHead(200, { "content-type": "application/json" })
            .end("[{"),
      },
      want: { problem: "unexpected_answer" },
      says: "the body is not JSON",
    },
  ])("$name", async ({ given, want, says }) => {
    const { result, received, place } = await run(given);
    expect(result).toMatchObject({ ok: false, ...want });
    expect(result.message).toContain(says);
    expect(result.message).toContain(place);
    expect(result.message).toMatch(/^[^\n]+[.]$/);
    expect(received.length).toBeLessThanOrEqual(1);
    const shown = `${JSON.stringify(result)} ${inspect(result, { depth: 20, showHidden: true })}`;
    expect(shown).not.toMatch(/hush-hush/);
  });
});
