import { describe, expect, test } from "vitest";
import type { SecurityScheme } from "../../src/ir/index.js";
import { flow, oauth2, plan, type Given } from "./plan-credentials.js";

describe("factories", () => {
  test.each<{ name: string; given: Given; want: readonly string[] }>([
    {
      name: "one flow has the plain name, and a token is always good",
      given: { schemes: [oauth2(flow("clientCredentials"))] },
      want: ["login", "loginToken"],
    },
    {
      name: "several flows are told apart",
      given: {
        schemes: [
          oauth2(
            flow("authorizationCode"),
            flow("clientCredentials"),
            flow("deviceAuthorization"),
            flow("password"),
            flow("implicit"),
          ),
        ],
      },
      want: [
        "loginAuthorizationCode",
        "loginClientCredentials",
        "loginDevice",
        "loginPassword",
        "loginImplicit",
        "loginToken",
      ],
    },
    {
      name: "a scheme of the name of another's token goes first",
      given: {
        schemes: [
          oauth2(flow("clientCredentials")),
          { id: "LoginToken", type: "http", scheme: "bearer" },
        ],
      },
      want: ["login", expect.stringMatching(/^loginToken_/), "loginToken"],
    },
    {
      name: "OpenID Connect has the flows that its metadata may name",
      given: {
        schemes: [
          {
            id: "Login",
            type: "openIdConnect",
            openIdConnectUrl: "https://a.example",
          },
        ],
      },
      want: [
        "loginAuthorizationCode",
        "loginClientCredentials",
        "loginDevice",
        "loginToken",
      ],
    },
    {
      name: "a flow that has no endpoint is left out",
      given: {
        schemes: [oauth2(flow("clientCredentials", {}), flow("password"))],
      },
      want: ["login", "loginToken"],
    },
    {
      name: "a scheme of a token gets a login by configuration",
      given: {
        schemes: [{ id: "Login", type: "http", scheme: "bearer" }],
        config: { auth: { Login: { tokenUrl: "/t" } } },
      },
      want: ["login", "loginClientCredentials"],
    },
    {
      name: "and so does a key, with a person's password if it is said",
      given: {
        schemes: [{ id: "Login", type: "apiKey", in: "header", name: "X" }],
        config: { auth: { Login: { tokenUrl: "/t", flow: "password" } } },
      },
      want: ["login", "loginPassword"],
    },
    {
      name: "of two that differ in how they are written one stays what it is",
      given: {
        schemes: [
          { id: "BearerAuth", type: "http", scheme: "bearer" },
          { id: "bearerAuth", type: "http", scheme: "bearer" },
        ],
      },
      want: ["bearerAuthCredential", "bearerAuth"],
    },
    {
      name: "the X- of a header says nothing, unless it tells two apart",
      given: {
        schemes: [
          { id: "X-Key", type: "apiKey", in: "header", name: "X-Key" },
          { id: "X-Token", type: "apiKey", in: "header", name: "X-Token" },
          { id: "token", type: "http", scheme: "bearer" },
        ],
      },
      want: ["key", "xToken", "token"],
    },
    {
      name: "OAuth is one word",
      given: { schemes: [{ ...oauth2(flow("password")), id: "OAuth2" }] },
      want: ["oauth2", "oauth2Token"],
    },
    {
      name: "a scheme called like something else of the index",
      given: {
        schemes: [{ id: "sendIt", type: "mutualTLS" }],
        taken: ["sendIt"],
      },
      want: ["sendItAuth"],
    },
    {
      name: "a scheme called like what auth.ts imports",
      given: { schemes: [{ id: "discover", type: "mutualTLS" }] },
      want: ["discoverAuth"],
    },
  ])("$name", ({ given, want }) => {
    expect(plan(given).factories).toEqual(want);
  });
});

describe("the lock", () => {
  const before = plan({ schemes: [oauth2(flow("clientCredentials"))] });

  test("keeps the names when a flow is added", () => {
    const after = plan({
      schemes: [oauth2(flow("authorizationCode"), flow("clientCredentials"))],
      locked: before.decisions,
    });
    expect(after.factories).toEqual([
      "loginAuthorizationCode",
      "login",
      "loginToken",
    ]);
  });

  test("gives the name of a flow that is gone to no other", () => {
    const after = plan({
      schemes: [oauth2(flow("password"))],
      locked: before.decisions,
    });
    expect(after.factories).toEqual(["loginPassword", "loginToken"]);
    expect(after.decisions).toMatchObject(before.decisions);
  });

  test("of a scheme that is no OAuth holds one name, by its id", () => {
    const key: SecurityScheme = {
      id: "Key",
      type: "apiKey",
      in: "query",
      name: "k",
    };
    const { factories, decisions } = plan({
      schemes: [key],
      locked: { Key: "myKey" },
    });
    expect([factories, decisions]).toEqual([["myKey"], { Key: "myKey" }]);
  });

  test("keys of one scheme never are those of another", () => {
    const { factories, decisions } = plan({
      schemes: [
        oauth2(flow("clientCredentials")),
        { id: "Login token", type: "http", scheme: "basic" },
      ],
    });
    expect(new Set(factories).size).toBe(3);
    expect(Object.keys(decisions)).toHaveLength(3);
  });
});
