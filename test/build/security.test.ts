import { describe, expect, test } from "vitest";
import { buildApi } from "../../src/build/build.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import type { SecurityScheme } from "../../src/ir/index.js";
import { normalised } from "../normalise/normalised.js";
import { documentOf } from "../validate/sources.js";

interface Built {
  readonly scheme: SecurityScheme | undefined;
  readonly problems: readonly string[];
}

function build(scheme: object, info: object = {}): Built {
  const sources = documentOf(
    {
      info: { title: "Pets", version: "1.0.0", ...info },
      paths: { "/a": { get: { responses: { "204": { description: "" } } } } },
      components: { securitySchemes: { login: scheme } },
    },
    "3.2.0",
  );
  const diagnostics = new Diagnostics();
  const api = buildApi(normalised(sources), diagnostics);
  return {
    scheme: api.securitySchemes[0],
    problems: diagnostics.all.map(({ message }) => message),
  };
}

const tokenUrl = "https://a.example/token";

/** The one flow of a scheme, without what every row has. */
function flowOf({ scheme }: Built) {
  const flow = scheme?.type === "oauth2" ? scheme.flows[0] : undefined;
  const { grant: _, scopes: __, tokenUrl: ___, ...rest } = flow ?? {};
  return rest;
}

describe("endpoints that extensions name", () => {
  const other = "https://b.example/r";
  test.each<{ flow?: object; scheme?: object; info?: object; want: object }>([
    { flow: { "x-refresh-url": other }, want: { refreshUrl: other } },
    { flow: { "x-refreshUrl": other }, want: { refreshUrl: other } },
    { flow: { "X-Refresh_URL": other }, want: { refreshUrl: other } },
    { flow: { "x-refresh-token-url": other }, want: { refreshUrl: other } },
    { flow: { "x-revocation-url": other }, want: { revocationUrl: other } },
    { flow: { "x-revoke-url": other }, want: { revocationUrl: other } },
    {
      flow: { "x-device-authorization-url": other },
      want: { deviceAuthorizationUrl: other },
    },
    {
      flow: { "x-authorization-url": other },
      want: { authorizationUrl: other },
    },
    { flow: { "x-authorize-url": other }, want: { authorizationUrl: other } },
    { scheme: { "x-refresh-url": other }, want: { refreshUrl: other } },
    { info: { "x-revocationUrl": other }, want: { revocationUrl: other } },
    { flow: { "x-refresh-url": "/r" }, want: { refreshUrl: "/r" } },
    { flow: { "x-homepage-url": other }, want: {} },
    { flow: { "x-refresh-url": 7 }, want: {} },
    {
      flow: { "x-refresh-url": other },
      scheme: { "x-refresh-url": "https://c.example" },
      want: { refreshUrl: other },
    },
    {
      flow: { refreshUrl: other, "x-refresh-url": "https://c.example" },
      want: { refreshUrl: other },
    },
  ])("$flow$scheme$info", ({ flow, scheme, info, want }) => {
    const clientCredentials = { tokenUrl, scopes: {}, ...flow };
    const built = build(
      { type: "oauth2", flows: { clientCredentials }, ...scheme },
      info,
    );
    expect(flowOf(built)).toEqual(want);
    expect(built.problems).toEqual([]);
  });

  test.each(["x-token-url", "x-access-token-url"])(
    "%s is the token endpoint where there is no other",
    (name) => {
      const clientCredentials = { scopes: {}, [name]: other };
      const { scheme } = build({
        type: "oauth2",
        flows: { clientCredentials },
      });
      expect(scheme).toMatchObject({ flows: [{ tokenUrl: other }] });
    },
  );

  test("of OpenID Connect stand beside what is discovered", () => {
    const { scheme } = build({
      type: "openIdConnect",
      openIdConnectUrl: "https://a.example/.well-known/openid-configuration",
      "x-revocation-url": other,
    });
    expect(scheme).toMatchObject({ endpoints: { revocationUrl: other } });
  });
});

describe("what is no URL for secrets is left out, and said", () => {
  test.each([
    { given: "http://b.example/r", want: "http is not encrypted" },
    { given: "javascript:alert(1)", want: "javascript: is not http" },
    {
      given: "https://a.example/{tenant}/token",
      want: "it has a placeholder, which nobody fills in",
    },
    { given: "ask us", want: "this is none" },
    { given: "http://127.0.0.1:80/r", want: undefined },
    { given: "http://localhost/r", want: undefined },
    { given: "http://localhost.example/r", want: "http is not encrypted" },
    { given: "//b.example/r", want: undefined },
    { given: "oauth/r", want: undefined },
  ])("$given", ({ given, want }) => {
    const clientCredentials = {
      tokenUrl,
      scopes: {},
      "x-revocation-url": given,
    };
    const built = build({ type: "oauth2", flows: { clientCredentials } });
    expect(flowOf(built)).toEqual(want ? {} : { revocationUrl: given });
    expect(built.problems).toEqual(
      want ? [`x-revocation-url "${given}" is left out: ${want}`] : [],
    );
  });
});

test("what is wrong with `info` is said once, however many flows there are", () => {
  const flow = { tokenUrl, scopes: {} };
  const flows = { clientCredentials: flow, password: flow };
  const info = { "x-revocation-url": "http://b.example" };
  expect(build({ type: "oauth2", flows }, info).problems).toHaveLength(1);
});

test("what a scope allows is said without the lines around it", () => {
  const scopes = { read: " See pets.\n", write: "" };
  const flows = { clientCredentials: { tokenUrl, scopes } };
  expect(build({ type: "oauth2", flows }).scheme).toMatchObject({
    flows: [
      {
        scopes: [
          { name: "read", description: "See pets." },
          { name: "write", description: "" },
        ],
      },
    ],
  });
});

describe("a key that an extension calls a signature", () => {
  const key = { type: "apiKey", in: "header", name: "Authorization" };
  test.each([
    { given: "awsSigv4", want: true },
    { given: "awsS3", want: true },
    { given: "custom", want: undefined },
    { given: 4, want: undefined },
  ])("$given", ({ given, want }) => {
    const extension = { "x-amazon-apigateway-authtype": given };
    const { scheme } = build({ ...key, ...extension });
    expect(scheme?.hook).toBe(want);
  });
});
