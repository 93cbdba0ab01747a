import { describe, expect, test } from "vitest";
import { operation, swagger } from "./swagger.js";

describe("servers", () => {
  test.each([
    {
      name: "every scheme, the encrypted one first",
      given: {
        host: "a.example.com",
        basePath: "/v1",
        schemes: ["http", "https", "ws"],
      },
      want: ["https://a.example.com/v1", "http://a.example.com/v1"],
    },
    {
      name: "https where no scheme is given",
      given: { host: "a.example.com" },
      want: ["https://a.example.com"],
    },
    {
      name: "a relative URL where no host is given",
      given: { basePath: "v1" },
      want: ["/v1"],
    },
    { name: "none where nothing is given", given: {}, want: [] },
  ])("$name", ({ given, want }) => {
    expect(swagger(given).servers?.map(({ url }) => url)).toEqual(want);
  });

  test("an operation with schemes of its own has servers of its own", () => {
    const document = { host: "a.example.com", schemes: ["http"] };
    const given = operation({ schemes: ["https"] }, document);
    expect(given?.servers).toEqual([{ url: "https://a.example.com" }]);
    expect(operation({ schemes: ["http"] }, document)?.servers).toBeUndefined();
  });
});

test("security definitions are security schemes", () => {
  const flow = {
    authorizationUrl: "https://a/a",
    tokenUrl: "https://a/t",
    scopes: { r: "R" },
  };
  const { components } = swagger({
    securityDefinitions: {
      a: { type: "basic", description: "d" },
      b: { type: "apiKey", in: "query", name: "k" },
      c: { type: "oauth2", flow: "accessCode", ...flow },
      d: { type: "oauth2", flow: "application", tokenUrl: "https://a/t" },
    },
  });
  expect(components.securitySchemes).toEqual({
    a: { type: "http", scheme: "basic", description: "d" },
    b: { type: "apiKey", in: "query", name: "k" },
    c: { type: "oauth2", flows: { authorizationCode: flow } },
    d: {
      type: "oauth2",
      flows: { clientCredentials: { tokenUrl: "https://a/t", scopes: {} } },
    },
  });
});
