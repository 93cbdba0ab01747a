import { describe, expect, test } from "vitest";
import { index } from "../../../generators/index/index.js";
import type { EmitInput } from "../../../src/emit/file.js";
import type { SecurityScheme } from "../../../src/ir/index.js";
import type { CredentialPlan, OAuthPlan } from "../../../src/plan/plan.js";
import { makePlan, type PlanGiven } from "../plan.js";

const emit = (given: PlanGiven): ReadonlyMap<string, string> =>
  new Map(
    index({ plan: makePlan(given) } as EmitInput).map(({ path, text }) => [
      path,
      text,
    ]),
  );

const scheme: SecurityScheme = { id: "Login", type: "oauth2", flows: [] };
const running = (flow: OAuthPlan["flow"]): CredentialPlan => ({
  factory: flow,
  scheme,
  oauth: { flow, scopes: [], endpoints: {} },
});
const key: CredentialPlan = {
  factory: "key",
  scheme: { id: "K", type: "apiKey", in: "query", name: "k" },
};
const certificate: CredentialPlan = {
  factory: "certificate",
  scheme: { id: "M", type: "mutualTLS" },
};

const LOGINS = ["startLogin", "finishLogin", "deviceLogin", "signOut"];
const NODE = ["fileStore", "loopbackLogin", "tlsTransport"];

describe("a connector has the logins and the entries that its schemes need", () => {
  test.each<{
    name: string;
    given: readonly CredentialPlan[];
    logins: readonly string[];
    node: readonly string[];
    paths: readonly string[];
  }>([
    {
      name: "a key",
      given: [key],
      logins: [],
      node: [],
      paths: ["src/index.ts"],
    },
    {
      name: "a certificate",
      given: [certificate],
      logins: [],
      node: ["tlsTransport"],
      paths: ["src/index.ts", "src/node.ts"],
    },
    {
      name: "client credentials",
      given: [running("clientCredentials")],
      logins: [],
      node: ["fileStore"],
      paths: ["src/index.ts", "src/node.ts", "src/testing.ts"],
    },
    {
      name: "an authorization code",
      given: [running("authorizationCode")],
      logins: ["startLogin", "finishLogin", "signOut"],
      node: ["fileStore", "loopbackLogin"],
      paths: ["src/index.ts", "src/node.ts", "src/testing.ts"],
    },
    {
      name: "a device",
      given: [running("deviceAuthorization")],
      logins: ["deviceLogin", "signOut"],
      node: ["fileStore"],
      paths: ["src/index.ts", "src/node.ts", "src/testing.ts"],
    },
  ])("$name", ({ given, logins, node, paths }) => {
    const files = emit({ credentials: given });
    const main = files.get("src/index.ts") ?? "";
    const has = (text: string) => (name: string) =>
      new RegExp(`\\b${name}\\b`).test(text);
    expect([...files.keys()]).toEqual(paths);
    expect(LOGINS.filter(has(main))).toEqual(logins);
    expect(NODE.filter(has(files.get("src/node.ts") ?? ""))).toEqual(node);
    expect(NODE.filter(has(main))).toEqual([]);
  });
});

test("a type of the API wins over one of the runtime", () => {
  const credentials = [running("clientCredentials")];
  const exported = (given: PlanGiven) =>
    /export type \{ Store \}/.test(emit(given).get("src/index.ts") ?? "");
  expect(exported({ credentials })).toBe(true);
  expect(exported({ credentials, schemas: { Store: {} } })).toBe(false);
});

test("what keeps to limits takes no name from the API", () => {
  const limits = (given: PlanGiven) => {
    const main = emit(given).get("src/index.ts") ?? "";
    const names = ["adaptiveRate", "AdaptiveRate", "RateLimiterOptions"];
    return names.filter((name) => new RegExp(`\\b${name}\\b`).test(main));
  };
  const all = ["adaptiveRate", "AdaptiveRate", "RateLimiterOptions"];
  expect(limits({})).toEqual(all);
  const schemas = { RateLimiterOptions: {} };
  const credentials = [{ ...key, factory: "adaptiveRate" }];
  expect(limits({ schemas })).toEqual(["adaptiveRate", "AdaptiveRate"]);
  const both = emit({ credentials }).get("src/index.ts") ?? "";
  expect(both.match(/\badaptiveRate\b/g)).toHaveLength(1);
});

describe("interceptors are of ./interceptors, and not of the index", () => {
  const getting = { id: "pets.get" };
  const adding = { id: "pets.add", body: { schema: { type: ["object"] } } };

  test.each<{ given: PlanGiven; want: string[] }>([
    { given: {}, want: [] },
    {
      given: { operations: [getting] },
      want: ["circuitBreaker", "logging", "rateLimiter"],
    },
    {
      given: { operations: [adding] },
      want: ["circuitBreaker", "gzip", "logging", "rateLimiter"],
    },
  ])("$want", ({ given, want }) => {
    const files = emit(given);
    const names = ["circuitBreaker", "gzip", "logging", "rateLimiter"];
    const exported = (path: string) =>
      names.filter((name) => files.get(path)?.includes(`export { ${name} }`));
    expect(exported("src/index.ts")).toEqual([]);
    expect(exported("src/interceptors.ts")).toEqual(want);
  });
});
