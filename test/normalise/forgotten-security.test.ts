import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import type { Node } from "../../src/grammar/json.js";
import { repairForgottenSecurity } from "../../src/normalise/repairs/forgotten-security.js";

const key = { type: "apiKey", in: "header", name: "X-Key" };
const secret = { type: "apiKey", in: "header", name: "X-Secret" };
const sameKey = { type: "apiKey", in: "header", name: "x-key" };
const basic = { type: "http", scheme: "basic" };
const login = { type: "oauth2", flows: {} };

function repair(schemes: Node, members: Node = {}, operation: Node = {}) {
  const diagnostics = new Diagnostics();
  const repaired = repairForgottenSecurity(
    {
      paths: { "/a": { get: operation } },
      components: { securitySchemes: schemes },
      ...members,
    },
    diagnostics,
  );
  return {
    security: repaired["security"],
    codes: diagnostics.all.map(({ code, severity }) => `${severity} ${code}`),
  };
}

describe("what is declared, and never asked for, may be given", () => {
  test.each<{ name: string; given: Node; want: readonly Node[] }>([
    { name: "one", given: { key }, want: [{ key: [] }, {}] },
    {
      name: "two, which a request has room for together",
      given: { key, secret },
      want: [{ key: [], secret: [] }, { key: [] }, { secret: [] }, {}],
    },
    {
      name: "two of one place",
      given: { basic, login },
      want: [{ basic: [] }, { login: [] }, {}],
    },
    {
      name: "two names of one header",
      given: { key, sameKey },
      want: [{ key: [] }, { sameKey: [] }, {}],
    },
    {
      name: "some together, and some not",
      given: { basic, key, login },
      want: [
        { basic: [], key: [] },
        { login: [], key: [] },
        { basic: [] },
        { key: [] },
        { login: [] },
        {},
      ],
    },
  ])("$name", ({ given, want }) => {
    expect(repair(given)).toEqual({
      security: want,
      codes: ["note GC_SECURITY_ASSUMED"],
    });
  });
});

test("of very many schemes, not every combination is made", () => {
  const many = Array.from({ length: 40 }, (_, index) => [
    [`a${index}`, { type: "apiKey", in: "query", name: `k${index}` }],
    [`b${index}`, { type: "apiKey", in: "query", name: `k${index}` }],
  ]).flat();
  const { security } = repair(Object.fromEntries(many) as Node);
  expect(security).toHaveLength(16 + 80 + 1);
});

describe("nothing is assumed", () => {
  const authorization = {
    parameters: [{ in: "header", name: "authorization", schema: {} }],
  };
  test.each<{ name: string; members?: Node; operation?: Node }>([
    {
      name: "where the description asks for nothing",
      members: { security: [] },
    },
    { name: "where an operation asks", operation: { security: [{ key: [] }] } },
    {
      name: "where an operation asks for nothing",
      operation: { security: [] },
    },
    { name: "where a header says it", operation: authorization },
    {
      name: "where a header of a path says it",
      members: { paths: { "/a": { ...authorization, get: {} } } },
    },
    { name: "of no operations", members: { paths: {} } },
    { name: "without schemes", members: { components: {} } },
  ])("$name", ({ members, operation }) => {
    const { security, codes } = repair({ key }, members, operation);
    expect([security, codes]).toEqual([members?.["security"], []]);
  });
});
