import { describe, expect, test } from "vitest";
import type { Config } from "../../../src/config/config.js";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type { Action, Parameter } from "../../../src/ir/index.js";
import { applyInternal } from "../../../src/plan/internal/policy.js";
import {
  checkConstants,
  planInternal,
} from "../../../src/plan/internal/internal.js";
import { planOptions } from "../../../src/plan/options.js";
import { planParams } from "../../../src/plan/params.js";
import { action, api, string } from "../api.js";

const parameter = (
  name: string,
  given: Partial<Parameter> = {},
): Parameter => ({
  name,
  in: "header",
  required: false,
  schema: string,
  style: "simple",
  explode: false,
  allowReserved: false,
  ...given,
});

/** Everything that is decided about the parameters of some actions. */
function plan(
  actions: readonly Action[],
  config: Config["internal"] = {},
  locked: Readonly<Record<string, string>> = {},
) {
  const diagnostics = new Diagnostics();
  const marked = applyInternal(api({ actions }), config, diagnostics);
  const planned = planOptions({ api: marked, locked, diagnostics });
  checkConstants(marked, {}, diagnostics);
  const internal = marked.actions.map(
    (one) => planInternal(one, marked, planned.byParameter).internal,
  );
  return { marked, ...planned, internal, diagnostics };
}

const one = (...parameters: readonly Parameter[]) => [action({ parameters })];

describe("what an internal parameter is filled with", () => {
  const constant = (value: unknown) => ({ value, secret: false });
  const option = (name: string) => ({ option: name, secret: false });

  test.each([
    {
      name: "an option that is named after it",
      given: parameter("X-Organization-ID", { internal: {} }),
      want: option("organizationId"),
    },
    {
      name: "an option that the description names",
      given: parameter("X-Org", { internal: { option: "organization" } }),
      want: option("organization"),
    },
    {
      name: "the value that is said",
      given: parameter("v", { internal: { value: "2" } }),
      want: constant("2"),
    },
    {
      name: "the only value",
      given: parameter("v", { schema: { enum: ["2"] }, internal: {} }),
      want: constant("2"),
    },
    {
      name: "the constant",
      given: parameter("v", { schema: { const: 2 }, internal: {} }),
      want: constant(2),
    },
    {
      name: "the default",
      given: parameter("v", {
        schema: { ...string, default: "2" },
        internal: {},
      }),
      want: constant("2"),
    },
    {
      name: "an option, though there is a default, where one is described",
      given: parameter("v", {
        schema: { ...string, default: "2" },
        internal: { help: "Which version." },
      }),
      want: option("v"),
    },
  ])("$name", ({ given, want }) => {
    const { internal } = plan(one(given));
    const { name } = given;
    const expected = { name, index: 0, required: false, ...want };
    expect(internal).toEqual([[expected]]);
  });

  test("it is no param of the method any more", () => {
    const shown = parameter("limit", { in: "query" });
    const hidden = parameter("X-Org", { required: true, internal: {} });
    const [given] = one(hidden, shown);
    const params = planParams(given!, api(), undefined, "Params");
    expect(params?.parameters.map(({ key }) => key)).toEqual(["limit"]);
    expect(params?.schema.required).toBeUndefined();
    expect(
      planParams(action({ parameters: [hidden] }), api(), undefined, "P"),
    ).toBe(undefined);
  });
});

describe("the options of the connection", () => {
  test("one for a parameter, wherever it is used", () => {
    const organization = (given: Partial<Parameter>) =>
      parameter("X-Org", { internal: {}, ...given });
    const { options } = plan([
      action({ path: "/a", parameters: [organization({})] }),
      action({
        path: "/b",
        parameters: [organization({ required: true, description: "Whose." })],
      }),
      action({ path: "/c", parameters: [organization({ name: "x-org" })] }),
    ]);
    expect(options).toEqual([
      {
        name: "org",
        label: "Org",
        help: "Whose.",
        secret: false,
        required: true,
        schema: string,
        parameters: [
          { name: "X-Org", in: "header" },
          { name: "x-org", in: "header" },
        ],
      },
    ]);
  });

  test("one for several parameters that say so, a secret if one is", () => {
    const { options, internal } = plan(
      one(
        parameter("X-Key", { internal: { option: "key", secret: true } }),
        parameter("key", { in: "query", internal: { option: "key" } }),
      ),
    );
    expect(options).toMatchObject([{ name: "key", secret: true }]);
    expect(internal[0]?.map(({ secret }) => secret)).toEqual([true, true]);
  });

  test.each([
    { name: "X-Environment", want: "xEnvironment" },
    { name: "retry", want: "retryHeader" },
    { name: "X-2FA", want: "_2Fa" },
    { name: "__proto__", want: "proto" },
    { name: "toString", want: "toStringHeader" },
  ])("$name is called $want", ({ name, want }) => {
    const { options } = plan(one(parameter(name, { internal: {} })));
    expect(options.map((option) => option.name)).toEqual([want]);
  });

  test("two of one name in two places go apart, and the lock keeps its own", () => {
    const both = one(
      parameter("tenant", { internal: {} }),
      parameter("tenant", { in: "query", internal: {} }),
    );
    const names = (locked?: Readonly<Record<string, string>>) =>
      plan(both, {}, locked).options.map(({ name }) => name);
    expect(names()).toEqual(["tenantHeader", "tenantQuery"]);
    expect(names({ "header tenant": "tenant" })).toEqual([
      "tenant",
      "tenantQuery",
    ]);
  });

  test.each([
    { option: "auth", problem: "every connection has one" },
    { option: "environment", problem: "every connection has one" },
    { option: "organization id", problem: "no identifier" },
    { option: "constructor", problem: "every connection has one" },
  ])("none is called $option", ({ option, problem }) => {
    const { diagnostics } = plan(one(parameter("X-A")), { "X-A": { option } });
    expect(diagnostics.all.map(({ code }) => code)).toEqual(["GC_OPTION_NAME"]);
    expect(diagnostics.all[0]?.message).toContain(problem);
  });
});

describe("the configuration", () => {
  const actions = [
    action({
      path: "/pets",
      operationId: "listPets",
      parameters: [parameter("X-Org"), parameter("v", { in: "query" })],
    }),
    action({
      path: "/toys",
      parameters: [parameter("x-org"), parameter("v", { in: "query" })],
    }),
  ];

  const filled = (config: Config["internal"]) =>
    plan(actions, config).internal.map((all = []) =>
      all.map(({ name, option, value }) => `${name}=${option ?? value}`),
    );

  test.each([
    {
      name: "by name; a header's has no case",
      given: { "X-ORG": {} },
      want: [["X-Org=org"], ["x-org=org"]],
    },
    { name: "a query parameter's has", given: { V: {} }, want: [[], []] },
    {
      name: "by operation and name",
      given: { "GET /toys v": { value: "1" } },
      want: [[], ["v=1"]],
    },
    {
      name: "by operationId and name",
      given: { "listPets v": { value: "1" } },
      want: [["v=1"], []],
    },
    {
      name: "what says more wins",
      given: { v: { value: "1" }, "listPets v": { value: "2" } },
      want: [["v=2"], ["v=1"]],
    },
    {
      name: "false takes one out",
      given: { v: { value: "1" }, "GET /toys v": false as const },
      want: [["v=1"], []],
    },
  ])("$name", ({ given, want }) => {
    expect(filled(given)).toEqual(want);
  });

  test("wins over the description, member by member", () => {
    const given = one(
      parameter("X-A", {
        internal: { option: "a", label: "A", help: "Help." },
      }),
      parameter("X-B", { internal: {} }),
    );
    const config = { "X-A": { label: "The A" }, "X-B": false as const };
    const { options } = plan(given, config);
    expect(options).toMatchObject([
      { name: "a", label: "The A", help: "Help." },
    ]);
  });

  test("is told of a parameter that there is not", () => {
    const { diagnostics } = plan(actions, { "X-Orgs": {} });
    expect(diagnostics.all.map(({ message }) => message)).toEqual([
      'no operation has the internal parameter "X-Orgs"; did you mean "X-Org"?',
    ]);
  });

  test.each([
    { schema: { type: ["integer" as const] }, value: "1" },
    { schema: { enum: ["a", "b"] }, value: "c" },
    { schema: { type: ["string" as const] }, value: ["a"] },
    {
      schema: { type: ["array" as const], items: string },
      value: ["a"],
      fits: true,
    },
    { schema: {}, value: 1, fits: true },
  ])("$value is checked against $schema", ({ schema, value, fits }) => {
    const { diagnostics } = plan(one(parameter("X-A", { schema })), {
      "X-A": { value },
    });
    const codes = diagnostics.all.map(({ code }) => code);
    expect(codes).toEqual(fits ? [] : ["GC_INTERNAL_VALUE"]);
  });
});
