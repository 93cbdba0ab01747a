import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import type { Node } from "../../src/grammar/json.js";
import type { Document } from "../../src/normalise/document.js";
import { settleSecurity } from "../../src/normalise/settle-security.js";

const key = { type: "apiKey", in: "header", name: "X-Key" };
const login = { type: "oauth2", flows: {} };

interface Given {
  readonly schemes?: Node;
  readonly members?: Node;
  readonly operation?: Node;
  readonly security?: Document["security"];
}

function settle({ schemes = { key }, members, operation, security }: Given) {
  const diagnostics = new Diagnostics();
  const settled = settleSecurity(
    {
      paths: { "/a": { get: operation ?? {} } },
      components: { securitySchemes: schemes },
      ...members,
    },
    security,
    diagnostics,
  );
  return {
    security: settled["security"],
    reported: diagnostics.all.map(
      ({ severity, code, message }) => `${severity} ${code} ${message}`,
    ),
  };
}

test("what is declared and never asked for is not sent, and a warning says how it is", () => {
  expect(settle({ schemes: { key, "a b": login } })).toEqual({
    security: undefined,
    reported: [
      'warning GC_SECURITY_FORGOTTEN no operation asks for "key", "a b", so that nothing is sent of what is declared; to send it, set `security: [{ "key": [] }, { "a b": [] }, {}]` in the configuration',
    ],
  });
});

test("of very many schemes, a few are named", () => {
  const names = Array.from({ length: 40 }, (_, index) => `k${index}`);
  const schemes = Object.fromEntries(names.map((name) => [name, key]));
  const [reported] = settle({ schemes }).reported;
  expect(reported).toMatch(/"k3" and 36 more,.*\{ "k3": \[\] \}, \{\}\]/);
});

describe("nothing is said", () => {
  const authorization = {
    parameters: [{ in: "header", name: "authorization", schema: {} }],
  };
  test.each<{ name: string } & Given>([
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
  ])("$name", ({ name: _, ...given }) => {
    expect(settle(given)).toEqual({
      security: given.members?.["security"],
      reported: [],
    });
  });
});

describe("the configuration has the last word", () => {
  test.each<{ name: string; given: Given; want: Document["security"] }>([
    {
      name: "where nothing is asked for",
      given: { security: [{ key: [] }, {}] },
      want: [{ key: [] }, {}],
    },
    {
      name: "in place of what the description asks for",
      given: { security: [{ key: [] }], members: { security: [{ x: [] }] } },
      want: [{ key: [] }],
    },
    { name: "that nothing is sent", given: { security: [] }, want: [] },
  ])("$name", ({ given, want }) => {
    expect(settle(given)).toEqual({ security: want, reported: [] });
  });

  test("but not for a scheme that is not there", () => {
    const security = [{ Key: [] }, { nothing: [] }];
    expect(settle({ security }).reported).toEqual([
      'error GC_CONFIG_SECURITY_SCHEME the configuration asks for the security scheme "Key", which is not defined; did you mean "key"?',
      'error GC_CONFIG_SECURITY_SCHEME the configuration asks for the security scheme "nothing", which is not defined',
    ]);
  });
});
