import { describe, expect, test } from "vitest";
import type { Config } from "../../src/config/config.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { applyEnvironments } from "../../src/plan/config-environments.js";
import type { EnvironmentPlan } from "../../src/plan/plan.js";

const described: readonly EnvironmentPlan[] = [
  {
    name: "production",
    url: "https://{region}.a.test",
    description: "Live.",
    variables: [{ key: "region", name: "region", default: "eu", enum: [] }],
  },
];

function apply(environments: Config["environments"]) {
  const diagnostics = new Diagnostics();
  const config = environments ? { environments } : {};
  const all = applyEnvironments(described, config, diagnostics);
  return { all, codes: diagnostics.all.map(({ code }) => code) };
}

describe("applyEnvironments", () => {
  test("adds new ones behind those of the description", () => {
    const { all } = apply({
      uat: "https://uat.a.test/",
      lab: {
        url: "http://{lab-host}/",
        description: "In the cellar.",
        variables: { "lab-host": { enum: ["a", "b"], description: "Which." } },
        allowInsecure: true,
      },
    });
    expect(all).toEqual([
      ...described,
      { name: "uat", url: "https://uat.a.test", variables: [] },
      {
        name: "lab",
        url: "http://{lab-host}",
        description: "In the cellar.",
        variables: [
          {
            key: "labHost",
            name: "lab-host",
            default: "a",
            enum: ["a", "b"],
            description: "Which.",
          },
        ],
        allowInsecure: true,
      },
    ]);
  });

  test.each([
    {
      name: "a setting of one that is there leaves the rest",
      given: { allowInsecure: true },
      want: { ...described[0], allowInsecure: true },
    },
    {
      name: "a default wins over the description's",
      given: { variables: { region: "us" } },
      want: {
        ...described[0],
        variables: [{ key: "region", name: "region", default: "us", enum: [] }],
      },
    },
    {
      name: "a new URL has no variable that is not in it",
      given: { url: "https://proxy.test" },
      want: { ...described[0], url: "https://proxy.test", variables: [] },
    },
  ])("$name", ({ given, want }) => {
    const { all, codes } = apply({ production: given });
    expect(all).toEqual([want]);
    expect(codes).toEqual([]);
  });

  test.each([
    { given: { staging: {} }, want: "GC_ENVIRONMENT_URL" },
    { given: { uat: "https://{x}.a.test" }, want: "GC_ENVIRONMENT_VARIABLE" },
    {
      given: { uat: { url: "https://a.test", variables: { y: "1" } } },
      want: "GC_ENVIRONMENT_VARIABLE",
    },
  ])("refuses $given", ({ given, want }) => {
    const { all, codes } = apply(given);
    expect(all).toEqual(described);
    expect(codes).toEqual([want]);
  });
});
