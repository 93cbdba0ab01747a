import { expect, test } from "vitest";
import { placeOf } from "../../src/diagnostics/places.js";
import { checkText } from "./check-text.js";

function check(text: string) {
  const { config, found } = checkText(text);
  const problems = found.map(({ code, message }) => `${code} ${message}`);
  return {
    security: config.security,
    schemes: config.securitySchemes,
    problems,
  };
}

test.each([
  { given: "security: []", want: [] },
  {
    given: "security: [{ key: [], Login: [read, write] }, {}]",
    want: [{ key: [], Login: ["read", "write"] }, {}],
  },
])("$given", ({ given, want }) => {
  expect(check(given)).toMatchObject({ security: want, problems: [] });
});

test("where the requirements are written is remembered", () => {
  const text = "name: pets\nsecurity: []\n";
  expect(placeOf(check(text).security ?? {})).toMatchObject({
    offset: text.indexOf("security"),
  });
});

test("where a requirement is written is remembered", () => {
  const text = "security:\n  - {}\n  - { key: [] }\n";
  const [, second] = check(text).security ?? [];
  expect(placeOf(second ?? {})).toMatchObject({
    offset: text.indexOf("{ key"),
  });
});

test.each([
  { given: "security: key", want: "security must be a list of objects" },
  {
    given: "security: { key: [] }",
    want: "security must be a list of objects",
  },
  { given: "security: [key]", want: "security[0] must be an object" },
  {
    given: "security: [{ key: read }]",
    want: "security[0].key must be a list of strings",
  },
  {
    given: "security: [{ key: [1] }]",
    want: "security[0].key[0] must be a string",
  },
])("refused: $given", ({ given, want }) => {
  expect(check(given).problems).toEqual([
    expect.stringContaining(`GC_CONFIG_TYPE ${want}`),
  ]);
});

test.each([
  { type: "apiKey", in: "query", name: "k", description: "Yours." },
  { type: "http", scheme: "bearer", bearerFormat: "JWT" },
  { type: "openIdConnect", openIdConnectUrl: "https://id.example/m" },
  { type: "mutualTLS" },
  {
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl: "/t", scopes: { a: "All" } } },
  },
])("a security scheme: $type", (scheme) => {
  const text = JSON.stringify({ securitySchemes: { own: scheme } });
  expect(check(text)).toMatchObject({ schemes: { own: scheme }, problems: [] });
});

test.each([
  {
    given: "{ type: apiKey, name: k }",
    want: 'GC_CONFIG_TYPE securitySchemes.own must be an object with "in"',
  },
  {
    given: "{ type: http, scheme: bearer, name: k }",
    want: "GC_CONFIG_UNKNOWN_KEY",
    kept: true,
  },
  {
    given: "{ scheme: bearer }",
    want: "GC_CONFIG_TYPE securitySchemes.own.type must be",
  },
  {
    given: "{ type: token }",
    want: "GC_CONFIG_VALUE securitySchemes.own.type",
  },
  {
    given: "bearer",
    want: "GC_CONFIG_TYPE securitySchemes.own must be an object",
  },
])("no security scheme: $given", ({ given, want, kept = false }) => {
  const { schemes, problems } = check(`securitySchemes: { own: ${given} }`);
  expect(problems).toEqual([expect.stringContaining(want)]);
  expect(Object.keys(schemes ?? {})).toEqual(kept ? ["own"] : []);
});
