import { describe, expect, test } from "vitest";
import { ownServer } from "../../../generators/runtime/own-server.js";
import { fillVariables } from "../../../generators/runtime/environment-variables.js";
import {
  baseUrlOf,
  resolveEnvironment,
  type EnvironmentChoice,
} from "../../../generators/runtime/environment.js";
import { ArgumentError } from "../../../generators/runtime/errors/errors.js";

const known = {
  defaultEnvironment: "production",
  environments: {
    production: {
      url: "https://{region}.api.example/v1/",
      variables: { region: { default: "eu", enum: ["eu", "us"] } },
      fill: fillVariables,
    },
    tenant: {
      url: "https://{host-name}:{port}/{base}",
      variables: {
        hostName: { name: "host-name", default: "a.example" },
        port: { default: "8443" },
        base: { default: "v2/x" },
      },
      fill: fillVariables,
    },
    anywhere: {
      url: "{root}/v1",
      variables: { root: { default: "http://a" } },
      fill: fillVariables,
    },
    insecure: { url: "http://api.example", allowInsecure: true },
  },
};

describe("an environment becomes a URL", () => {
  test.each<{ given: EnvironmentChoice | undefined; want: string }>([
    { given: undefined, want: "https://eu.api.example/v1" },
    { given: "production", want: "https://eu.api.example/v1" },
    {
      given: withVariables("production", { region: "us" }),
      want: "https://us.api.example/v1",
    },
    {
      given: withVariables("production", { region: undefined }),
      want: "https://eu.api.example/v1",
    },
    { given: "tenant", want: "https://a.example:8443/v2/x" },
    {
      given: withVariables("tenant", { hostName: "b.example", base: "" }),
      want: "https://b.example:8443",
    },
    {
      given: withVariables("anywhere", { root: "https://b.example/x" }),
      want: "https://b.example/x/v1",
    },
    {
      given: { url: "http://127.0.0.1:31030/base/" },
      want: "http://127.0.0.1:31030/base",
    },
  ])("$given", ({ given, want }) => {
    expect(resolveEnvironment(known, given).baseUrl).toBe(want);
  });

  test("http is for credentials only where the environment allows it", () => {
    const allowed = (choice: EnvironmentChoice) =>
      resolveEnvironment(known, choice).allowInsecure;
    expect(allowed("insecure")).toBe(true);
    expect(allowed("production")).toBe(false);
    expect(allowed({ url: "http://api.example" })).toBe(false);
  });
});

describe("what is no environment is refused", () => {
  test.each<{ given: EnvironmentChoice; want: string }>([
    {
      given: "staging",
      want: "there are: production, tenant, anywhere, insecure",
    },
    { given: "__proto__", want: "no environment __proto__" },
    { given: "toString", want: "no environment toString" },
    {
      given: withVariables("production", { region: "cn" }),
      want: "must be one of: eu, us",
    },
    {
      given: withVariables("tenant", { hostName: "evil.example/" }),
      want: "part of a host name",
    },
    {
      given: withVariables("tenant", { hostName: "evil.example#" }),
      want: "variable hostName",
    },
    {
      given: withVariables("tenant", { hostName: "x@evil.example" }),
      want: "variable hostName",
    },
    {
      given: withVariables("tenant", { hostName: "evil.example\\" }),
      want: "variable hostName",
    },
    {
      given: withVariables("tenant", { port: "1/../" }),
      want: "part of a host name",
    },
    { given: withVariables("tenant", { base: "x?y" }), want: "variable base" },
    { given: { url: "/v1" }, want: "not absolute" },
    { given: { url: "ftp://a.example" }, want: "not http(s)" },
    { given: { url: "javascript:alert(1)" }, want: "not http(s)" },
    {
      given: { url: "https://user:pass@a.example" },
      want: "more than a place",
    },
    { given: { url: "https://:pass@a.example" }, want: "more than a place" },
    { given: { url: "https://user@a.example" }, want: "more than a place" },
    { given: { url: "https://a.example#x" }, want: "more than a place" },
    { given: { url: "https://a.example?x=1" }, want: "more than a place" },
  ])("$given", ({ given, want }) => {
    const resolve = () => resolveEnvironment(known, given);
    expect(resolve).toThrow(ArgumentError);
    expect(resolve).toThrow(want);
  });

  test("and so is none where there is no default", () => {
    expect(() => resolveEnvironment({ environments: {} }, undefined)).toThrow(
      ArgumentError,
    );
  });
});

test("an operation's own server counts in the default environment only", () => {
  const operation = {
    server: ownServer({ production: "https://uploads.example/" }),
  };
  const of = (choice: EnvironmentChoice) =>
    baseUrlOf(resolveEnvironment(known, choice), operation);
  expect(of("production")).toBe("https://uploads.example");
  expect(of({ url: "http://127.0.0.1:1" })).toBe("http://127.0.0.1:1");
  expect(of("tenant")).toBe("https://a.example:8443/v2/x");
});

test("an operation with several servers goes to that of the environment", () => {
  const server = ownServer({
    production: "https://{region}.files.example/",
    tenant: "https://files.example/{port}/{base}",
    toString: "https://evil.example",
  });
  const of = (choice: EnvironmentChoice) =>
    baseUrlOf(resolveEnvironment(known, choice), { server });
  expect(of("production")).toBe("https://eu.files.example");
  expect(of(withVariables("production", { region: "us" }))).toBe(
    "https://us.files.example",
  );
  expect(of(withVariables("tenant", { port: "1" }))).toBe(
    "https://files.example/1/v2/x",
  );
  expect(of("insecure")).toBe("http://api.example");
  expect(of({ url: "https://proxy.example" })).toBe("https://proxy.example");
});

test("no variable leads an operation to another host", () => {
  const server = ownServer({ tenant: "https://{base}.files.example" });
  const environment = resolveEnvironment(known, "tenant");
  expect(() => baseUrlOf(environment, { server })).toThrow(
    "variable base must be part of a host name",
  );
});

function withVariables(name: string, variables: object): EnvironmentChoice {
  return { name, ...variables };
}
