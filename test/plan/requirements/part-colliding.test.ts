import { describe, expect, test } from "vitest";
import type { Config } from "../../../src/config/config.js";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type {
  Action,
  SecurityRequirement,
  SecurityScheme,
} from "../../../src/ir/index.js";
import { partColliding } from "../../../src/plan/requirements/part-colliding.js";
import { action, api } from "../api.js";

const key = (
  id: string,
  place: "header" | "query" | "cookie",
  name: string,
): SecurityScheme => ({ id, type: "apiKey", in: place, name });

const http = (id: string, scheme: string): SecurityScheme => ({
  id,
  type: "http",
  scheme,
});

const schemes: readonly SecurityScheme[] = [
  http("basic", "basic"),
  http("bearer", "bearer"),
  http("digest", "digest"),
  http("vendor", "vault-hmac"),
  { id: "oauth", type: "oauth2", flows: [] },
  { id: "openId", type: "openIdConnect", openIdConnectUrl: "/openid" },
  { id: "certificate", type: "mutualTLS" },
  { id: "certificate2", type: "mutualTLS" },
  key("auth", "header", "authorization"),
  key("header", "header", "X-Key"),
  key("header2", "header", "x-KEY"),
  key("query", "query", "key"),
  key("query2", "query", "key"),
  key("queryKEY", "query", "KEY"),
  key("cookie", "cookie", "sid"),
  key("cookie2", "cookie", "sid"),
  key("cookie3", "cookie", "csrf"),
  key("cookieKey", "cookie", "key"),
  { ...key("signature", "header", "Authorization"), hook: true },
];

interface Given {
  readonly security: readonly SecurityRequirement[];
  readonly config?: Config;
}

/** A requirement of these schemes, without scopes. */
const all = (...ids: readonly string[]): SecurityRequirement =>
  Object.fromEntries(ids.map((id) => [id, []]));

function part(actions: readonly Action[], config: Config = {}, root = {}) {
  const diagnostics = new Diagnostics();
  const described = api({ securitySchemes: schemes, actions });
  const parted = partColliding({
    api: described,
    config,
    root,
    diagnostics,
  });
  return {
    security: parted.actions.map(({ security }) => security),
    problems: diagnostics.all,
  };
}

const partOne = ({ security, config }: Given) =>
  part([action({ security })], config).security[0];

describe("schemes that write the same are alternatives", () => {
  test.each<{ given: readonly string[]; want: readonly string[][] }>([
    { given: ["auth", "basic"], want: [["auth"], ["basic"]] },
    { given: ["bearer", "auth"], want: [["bearer"], ["auth"]] },
    { given: ["oauth", "openId"], want: [["oauth"], ["openId"]] },
    { given: ["digest", "oauth"], want: [["digest"], ["oauth"]] },
    { given: ["header", "header2"], want: [["header"], ["header2"]] },
    { given: ["query", "query2"], want: [["query"], ["query2"]] },
    { given: ["cookie", "cookie2"], want: [["cookie"], ["cookie2"]] },
    {
      given: ["certificate", "certificate2"],
      want: [["certificate"], ["certificate2"]],
    },
    {
      given: ["basic", "bearer", "oauth"],
      want: [["basic"], ["bearer"], ["oauth"]],
    },
    {
      given: ["header", "basic", "query", "oauth"],
      want: [
        ["header", "basic", "query"],
        ["header", "query", "oauth"],
      ],
    },
    {
      given: ["basic", "query", "oauth", "query2"],
      want: [
        ["basic", "query"],
        ["basic", "query2"],
        ["query", "oauth"],
        ["oauth", "query2"],
      ],
    },
  ])("$given", ({ given, want }) => {
    expect(partOne({ security: [all(...given)] })).toEqual(
      want.map((ids) => all(...ids)),
    );
  });
});

describe("schemes that a request can have together stay so", () => {
  test.each<{ given: readonly string[] }>([
    { given: ["header", "query", "cookie", "oauth", "certificate"] },
    { given: ["cookie", "cookie3"] },
    { given: ["query", "queryKEY"] },
    // the same name in other places
    { given: ["query", "cookieKey"] },
    // nobody knows what a hook writes
    { given: ["signature", "bearer"] },
    { given: ["vendor", "basic"] },
    { given: [] },
  ])("$given", ({ given }) => {
    const { security, problems } = part([
      action({ security: [all(...given)] }),
    ]);
    expect([security, problems]).toEqual([[[all(...given)]], []]);
  });
});

test("the configuration says that a scheme is a hook, or is none", () => {
  const hook = { auth: { auth: { hook: true } } };
  const noHook = { auth: { signature: { hook: false } } };
  const security = [all("auth", "basic"), all("signature", "basic")];
  expect([
    partOne({ security, config: hook }),
    partOne({ security, config: noHook }),
  ]).toEqual([security, [all("auth"), all("basic"), all("signature")]]);
});

test("each alternative keeps its scopes, and what is optional stays so", () => {
  const security = [{ oauth: ["read"], openId: ["email"] }, {}];
  expect(partOne({ security })).toEqual([
    { oauth: ["read"] },
    { openId: ["email"] },
    {},
  ]);
});

test("an alternative that is there already is not repeated", () => {
  const security = [all("basic", "oauth"), all("oauth")];
  expect(partOne({ security })).toEqual([all("basic"), all("oauth")]);
});

/** A requirement of schemes that write as many query parameters, two each. */
function pairsOf(count: number) {
  const many = Array.from({ length: count }, (_, index) => [
    key(`a${index}`, "query", `k${index}`),
    key(`b${index}`, "query", `k${index}`),
  ]).flat();
  const security = [all(...many.map(({ id }) => id))];
  const diagnostics = new Diagnostics();
  const parted = partColliding({
    api: api({ securitySchemes: many, actions: [action({ security })] }),
    config: {},
    root: {},
    diagnostics,
  });
  const [alternatives = []] = parted.actions.map((one) => one.security);
  return { alternatives, problems: diagnostics.all };
}

test("a requirement of very many collisions keeps every scheme, makes few alternatives, and says so", () => {
  const { alternatives, problems } = pairsOf(7);
  expect(alternatives.map((one) => Object.keys(one).length)).toEqual([7, 7]);
  expect(new Set(alternatives.flatMap(Object.keys)).size).toBe(14);
  expect(problems).toMatchObject([
    { code: "GC_REQUIREMENT_CUT", severity: "warning" },
  ]);
});

test("up to 64 alternatives are all kept, and nothing has to change", () => {
  const { alternatives, problems } = pairsOf(6);
  expect(alternatives).toHaveLength(64);
  expect(new Set(problems.map(({ severity }) => severity))).toEqual(
    new Set(["note"]),
  );
});

describe("the diagnostic", () => {
  const security = [all("basic", "oauth")];
  const messages = (actions: readonly Action[]) =>
    part(actions).problems.map(({ message }) => message);

  test.each([
    { given: ["/a"], want: "GET /a asks" },
    { given: ["/a", "/b"], want: "GET /a and another operation ask" },
    { given: ["/a", "/b", "/c"], want: "GET /a and 2 others ask" },
  ])("is one for all operations: $want", ({ given, want }) => {
    const actions = given.map((path) =>
      // of two alternatives with the same two schemes too
      action({ path, security: [...security, { basic: [], oauth: ["read"] }] }),
    );
    expect(messages(actions)).toEqual([
      `${want} for "basic" and "oauth" together, but a request has the header "Authorization" only once: one of them will do`,
    ]);
  });

  test("names all that collide, and each collision", () => {
    const actions = [
      action({
        security: [all("basic", "oauth", "bearer", "query", "query2")],
      }),
    ];
    expect(messages(actions)).toEqual([
      expect.stringContaining('"basic", "oauth" and "bearer" together'),
      expect.stringContaining('the query parameter "key" only once'),
    ]);
  });

  const requirement = all("query", "basic", "oauth");
  test.each([
    {
      name: "that of the operation",
      root: { paths: { "/pets": { get: { security: [{}, requirement] } } } },
      want: { node: requirement, key: "oauth", part: "name" },
    },
    {
      name: "that of all",
      root: { security: [requirement], paths: { "/pets": { get: {} } } },
      want: { node: requirement, key: "oauth", part: "name" },
    },
    {
      name: "the operation, where it is behind a reference",
      root: { paths: { "/pets": { $ref: "./pets.yaml" } } },
      want: { key: "/pets" },
    },
  ])("points at the requirement: $name", ({ root, want }) => {
    const { problems } = part([action({ security })], {}, root);
    expect(problems.map(({ at }) => at)).toEqual([
      expect.objectContaining(want),
    ]);
  });
});
