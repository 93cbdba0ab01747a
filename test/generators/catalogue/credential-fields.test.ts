import { describe, expect, test } from "vitest";
import {
  flowFields,
  proofFields,
} from "../../../generators/catalogue/credential-fields.js";
import type { Field, SecurityScheme } from "../../../src/ir/index.js";
import type { OAuthPlan } from "../../../src/plan/plan.js";

/** `clientSecret!*`: required, and a secret. */
const printed = (fields: readonly Field[]): string =>
  fields
    .map(
      ({ name, required, secret }) =>
        `${name}${required ? "!" : ""}${secret ? "*" : ""}`,
    )
    .join(" ");

describe("what a person is asked for in a flow", () => {
  test.each<{ given: Partial<OAuthPlan>; want: string }>([
    {
      given: { flow: "authorizationCode" },
      want: "clientId! clientSecret* redirectUri scopes",
    },
    {
      given: { flow: "clientCredentials" },
      want: "clientId! clientSecret!* scopes",
    },
    {
      given: { flow: "deviceAuthorization" },
      want: "clientId! clientSecret* scopes",
    },
    { given: { flow: "implicit" }, want: "clientId! redirectUri scopes" },
    {
      given: { flow: "password" },
      want: "username! password!* clientId clientSecret* scopes",
    },
    {
      given: {
        flow: "clientCredentials",
        request: { clientAuthentication: "none" },
      },
      want: "clientId! scopes",
    },
  ])("$given: $want", ({ given, want }) => {
    const plan = { flow: "implicit", scopes: [], endpoints: {}, ...given };
    expect(printed(flowFields(plan as OAuthPlan))).toBe(want);
  });

  test("has the API's own words, and the scopes to choose from", () => {
    const fields = flowFields({
      flow: "clientCredentials",
      endpoints: {},
      scopes: [{ name: "read", description: "See." }],
      request: { names: { client_id: "account" } },
    });
    expect(fields.map(({ label }) => label)).toEqual([
      "Account",
      "Client secret",
      "Scopes",
    ]);
    expect(fields.at(-1)?.options).toEqual([
      { name: "read", description: "See." },
    ]);
  });
});

describe("what a person is asked for of a proof", () => {
  const http = (scheme: string): SecurityScheme => ({
    id: "s",
    type: "http",
    scheme,
  });
  test.each<{ given: SecurityScheme; want: string }>([
    {
      given: { id: "s", type: "apiKey", in: "query", name: "k" },
      want: "key!*",
    },
    { given: http("basic"), want: "username! password*" },
    { given: http("digest"), want: "username! password!*" },
    { given: http("bearer"), want: "token!*" },
    { given: http("hawk"), want: "key!*" },
    {
      given: { id: "s", type: "mutualTLS" },
      want: "cert! key!* passphrase*",
    },
    { given: { id: "s", type: "oauth2", flows: [] }, want: "token!*" },
  ])("$given.type $given.scheme: $want", ({ given, want }) => {
    expect(printed(proofFields(given, true))).toBe(want);
  });

  test("comes with what the description says of it", () => {
    const given = { ...http("bearer"), description: "From your profile." };
    expect(proofFields(given, true)).toEqual([
      {
        name: "token",
        label: "Token",
        help: "From your profile.",
        secret: true,
        required: true,
      },
    ]);
  });
});
