import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { planEnvironments } from "../../src/plan/environments.js";
import { api } from "./api.js";

const plan = (
  servers: { url: string; name?: string; description?: string }[],
  source = "file:///spec.yaml",
  locked = {},
) =>
  planEnvironments({
    api: api({
      servers: servers.map((server) => ({ variables: [], ...server })),
    }),
    source: { uri: source, value: {} },
    locked,
    diagnostics: new Diagnostics(),
  }).map(({ name, url }) => [name, url]);

describe("planEnvironments", () => {
  test.each([
    {
      given: [{ url: "https://api.x.test/" }],
      want: [["production", "https://api.x.test"]],
    },
    {
      given: [{ url: "https://a.test", description: "Our Sandbox" }],
      want: [["sandbox", "https://a.test"]],
    },
    {
      given: [{ url: "https://a.test" }, { url: "https://staging.a.test" }],
      want: [
        ["production", "https://a.test"],
        ["staging", "https://staging.a.test"],
      ],
    },
    {
      given: [
        { url: "https://api.a.test{basePath}" },
        { url: "https://files.a.test{basePath}" },
        { url: "https://{region}.a.test" },
      ],
      want: [
        ["production", "https://api.a.test{basePath}"],
        ["filesATest", "https://files.a.test{basePath}"],
        ["regionATest", "https://{region}.a.test"],
      ],
    },
    {
      given: [{ url: "https://a.test", name: "UAT 2" }],
      want: [["uat2", "https://a.test"]],
    },
    {
      given: [
        { url: "https://eu.a.test", description: "Europe" },
        { url: "https://us.a.test", description: "America" },
      ],
      want: [
        ["production", "https://eu.a.test"],
        ["america", "https://us.a.test"],
      ],
    },
    {
      given: [{ url: "https://a.test" }, { url: "https://a.test" }],
      want: [["production", "https://a.test"]],
    },
    { given: [{ url: "/v1" }], want: [] },
    {
      given: [{ url: "//a.test/v1/" }],
      want: [["production", "https://a.test/v1"]],
    },
    {
      given: [{ url: "{scheme}://a.test/" }],
      want: [["production", "{scheme}://a.test"]],
    },
    // over https there is no reason to offer http
    {
      given: [{ url: "http://a.test/v1" }, { url: "https://A.test/v1/" }],
      want: [["production", "https://A.test/v1"]],
    },
    // the first of which nothing else is said
    {
      given: [
        { url: "https://virtserver.swaggerhub.test/x" },
        { url: "https://a.test" },
      ],
      want: [
        ["mock", "https://virtserver.swaggerhub.test/x"],
        ["production", "https://a.test"],
      ],
    },
  ])("$given", ({ given, want }) => {
    expect(plan(given)).toEqual(want);
  });

  test("resolves a relative server against where the description came from", () => {
    expect(
      plan([{ url: "../v1/{region}" }], "https://x.test/docs/spec.json"),
    ).toEqual([["production", "https://x.test/v1/{region}"]]);
  });

  test("keeps an http environment that was released", () => {
    const servers = [{ url: "http://a.test" }, { url: "https://a.test" }];
    expect(plan(servers, undefined, { "http://a.test": "production" })).toEqual(
      [
        ["production", "http://a.test"],
        ["aTest", "https://a.test"],
      ],
    );
  });

  test("keeps the names of the lock", () => {
    expect(
      plan([{ url: "https://a.test" }], undefined, {
        "https://a.test": "live",
      }),
    ).toEqual([["live", "https://a.test"]]);
  });
});

test.each([
  { given: "port", want: "port" },
  { given: "base-path", want: "basePath" },
  { given: "name", want: "serverName" },
  { given: "url", want: "serverUrl" },
])("the variable $given is given as $want", ({ given, want }) => {
  const variable = { name: given, default: "x", enum: [] };
  const [environment] = planEnvironments({
    api: api({ servers: [{ url: "https://a.test", variables: [variable] }] }),
    source: { uri: "file:///spec.yaml", value: {} },
    locked: {},
    diagnostics: new Diagnostics(),
  });
  expect(environment?.variables[0]?.key).toBe(want);
});
