import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import {
  nameConnector,
  planClient,
  planPackage,
} from "../../src/plan/package.js";
import { api } from "./api.js";

const titled = (title: string, version = "1.0.0") =>
  api({ info: { title, version } });
const planned = (title: string, version?: string) =>
  planPackage({
    api: titled(title, version),
    config: {},
    name: nameConnector(titled(title, version), {}).name,
    locked: {},
    root: {},
    diagnostics: new Diagnostics(),
  });

describe("the names of package and client come from the title", () => {
  test.each([
    {
      given: "Swagger Petstore - OpenAPI 3.0",
      want: ["petstore-connector", "Petstore", "createPetstore", "petstore"],
    },
    {
      given: "GitHub's official OpenAPI spec + Octokit extension",
      want: ["github-connector", "GitHub", "createGitHub", "gitHub"],
    },
    {
      given: "Stripe API",
      want: ["stripe-connector", "Stripe", "createStripe", "stripe"],
    },
    {
      given: "JIRA 7.6.1",
      want: ["jira-connector", "JIRA", "createJIRA", "jira"],
    },
    // a type that its module imports
    {
      given: "Limited Options",
      want: [
        "limited-options-connector",
        "LimitedOptionsApi",
        "createLimitedOptionsApi",
        "limitedOptions",
      ],
    },
    // a company and one of its APIs, in a word each
    {
      given: "Twilio - Chat",
      want: [
        "twilio-chat-connector",
        "TwilioChat",
        "createTwilioChat",
        "twilioChat",
      ],
    },
    {
      given: "Twilio - Api",
      want: ["twilio-connector", "Twilio", "createTwilio", "twilio"],
    },
    // a domain that is the name
    {
      given: "api.video",
      want: ["api-video-connector", "ApiVideo", "createApiVideo", "apiVideo"],
    },
    {
      given: "api.example.com",
      want: [
        "example-com-connector",
        "ExampleCom",
        "createExampleCom",
        "exampleCom",
      ],
    },
    {
      given: "lodash",
      want: ["lodash-connector", "Lodash", "createLodash", "lodash"],
    },
    { given: "日本", want: ["api-connector", "Api", "createApi", "api"] },
    {
      given: "1Forge Finance APIs",
      want: [
        "1forge-finance-connector",
        "_1ForgeFinance",
        "create_1ForgeFinance",
        "_1ForgeFinance",
      ],
    },
  ])("$given", ({ given, want }) => {
    const { className, factory, variable } = planClient(
      nameConnector(titled(given), {}).client,
    );
    expect([planned(given).name, className, factory, variable]).toEqual(want);
  });
});

test("the names of package and client stay what they were", () => {
  const before = nameConnector(titled("Api Video"), {}).decisions;
  expect(nameConnector(titled("Pictures"), before)).toMatchObject({
    name: "video-connector",
    client: "Video",
    decisions: before,
  });
});

describe("the version of the package is semver", () => {
  test.each([
    { given: "1.2.3", want: "1.2.3" },
    { given: "1.2.3-beta.1", want: "1.2.3-beta.1" },
    { given: "v1", want: "1.0.0" },
    { given: "2.10", want: "2.10.0" },
    { given: "1.2.3.4", want: "1.2.3" },
    { given: "2024-01-01", want: "2024.0.0" },
    { given: "latest", want: "0.0.0" },
    { given: '1.0.0";x', want: "0.0.0" },
  ])("$given → $want", ({ given, want }) => {
    expect(planned("x", given).version).toBe(want);
  });

  test("and what is none is reported", () => {
    const diagnostics = new Diagnostics();
    planPackage({
      api: titled("x", "latest"),
      config: {},
      name: "x-connector",
      locked: {},
      root: {},
      diagnostics,
    });
    expect(diagnostics.all.map(({ code }) => code)).toEqual([
      "GC_VERSION_NOT_SEMVER",
    ]);
  });
});

test.each(["https://api.pets.example/v1", "//www.pets.example", "http://pets"])(
  "without a title they come from the server %s",
  (url) => {
    const given = api({
      info: { title: "", version: "1.0.0" },
      servers: [{ url, variables: [] }],
    });
    expect(nameConnector(given, {}).client).toBe("Pets");
  },
);
