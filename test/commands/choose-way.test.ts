import { describe, expect, test } from "vitest";
import { Answers } from "../../src/commands/try/answers.js";
import { chooseWay } from "../../src/commands/try/choose-way.js";
import type {
  Alternative,
  Catalogue,
  Credential,
} from "../../src/commands/try/connector.js";
import { makeTerminal } from "../cli/fake-terminal.js";

const field = { name: "key", label: "Key", secret: true, required: true };

const credential = (id: string, given: Partial<Credential> = {}) => ({
  id,
  factory: id,
  takes: "value",
  fields: [field],
  ...given,
});

/** A connector whose test asks for these. */
const catalogue = (
  auth: readonly Alternative[] | undefined,
  credentials: readonly Credential[] = [credential("a"), credential("b")],
): Catalogue => ({
  name: "pets-connector",
  version: "1.0.0",
  environments: [],
  credentials,
  ...(auth && { test: { action: "pets.get" } }),
  actions: [{ id: "pets.get", http: auth && auth.length > 0 ? { auth } : {} }],
});

async function choose(
  given: Catalogue,
  settings: readonly string[] = [],
  factories: readonly string[] = [],
): Promise<readonly string[]> {
  const answers = new Answers(settings, makeTerminal("."));
  const way = await chooseWay(given, factories, answers);
  return way.map(({ credential: { factory }, scopes }) =>
    [factory, ...scopes].join(" "),
  );
}

describe("with nobody to ask", () => {
  test.each<{
    name: string;
    given: Catalogue;
    settings?: readonly string[];
    want: readonly string[];
  }>([
    {
      name: "the first that there is all for",
      given: catalogue([{ a: [] }, { b: ["read"] }]),
      settings: ["b.key=1"],
      want: ["b read"],
    },
    {
      name: "all of an alternative",
      given: catalogue([{ a: [], b: [] }]),
      settings: ["a.key=1", "b.key=2"],
      want: ["a", "b"],
    },
    {
      name: "nothing where the test needs nothing",
      given: catalogue([]),
      settings: ["a.key=1"],
      want: [],
    },
    {
      name: "nothing where a credential is optional",
      given: catalogue([{ a: [] }, {}]),
      want: [],
    },
    {
      name: "a credential that is optional and there",
      given: catalogue([{}, { a: [] }]),
      settings: ["key=1"],
      want: ["a"],
    },
    {
      name: "any where only the host is tested",
      given: catalogue(undefined),
      settings: ["b.key=1"],
      want: ["b"],
    },
    {
      name: "none where only the host is tested",
      given: catalogue(undefined),
      want: [],
    },
    {
      name: "none that is never sent",
      given: catalogue(undefined, [credential("a", { unasked: true })]),
      settings: ["a.key=1"],
      want: [],
    },
    {
      name: "no login that nobody asked for",
      given: catalogue(
        [{ a: [] }, {}],
        [credential("a", { flow: "authorizationCode" })],
      ),
      settings: ["key=1"],
      want: [],
    },
    {
      name: "no implicit grant",
      given: catalogue([{ a: [] }], [credential("a", { flow: "implicit" })]),
      settings: ["key=1"],
      want: [],
    },
  ])("$name", async ({ given, settings, want }) => {
    expect(await choose(given, settings)).toEqual(want);
  });

  test("what was named", async () => {
    const given = catalogue([{ a: ["read"] }]);
    expect(await choose(given, [], ["b", "a"])).toEqual(["b", "a read"]);
  });

  test("else it is said what is missing, way by way", async () => {
    const given = catalogue(
      [{ a: [] }, { b: [] }],
      [
        credential("a", { fields: [field, { ...field, name: "userName" }] }),
        credential("b", { flow: "deviceAuthorization" }),
      ],
    );
    await expect(choose(given)).rejects.toThrow(
      `there is no credential: set one of these, or run it in a terminal
  a: CONNECTOR_KEY and CONNECTOR_USER_NAME
  b: CONNECTOR_KEY, and --auth b`,
    );
  });

  test("and that a way has to be named, for which the same is set as for one before", async () => {
    const given = catalogue([{ a: [] }, { b: [] }, { a: [], b: [] }]);
    await expect(choose(given)).rejects.toThrow(
      /\n {2}a: CONNECTOR_KEY\n {2}b: CONNECTOR_KEY, and --auth b\n {2}a with b: CONNECTOR_KEY, and --auth a --auth b$/,
    );
  });

  test("an implicit grant is not for a terminal, though it is named", async () => {
    const given = catalogue(
      [{ a: [] }],
      [credential("a", { flow: "implicit" })],
    );
    await expect(choose(given, [], ["a"])).rejects.toThrow(
      "a cannot be tried here",
    );
  });
});

test("what the other operations of the test take is a way, too", async () => {
  const given: Catalogue = {
    ...catalogue([{ a: [] }]),
    test: { action: "pets.get", others: [{ action: "pets.list" }] },
    actions: [
      { id: "pets.get", http: { auth: [{ a: [] }] } },
      { id: "pets.list", http: { auth: [{ b: ["read"] }] } },
    ],
  };
  expect(await choose(given, ["b.key=1"])).toEqual(["b read"]);
});
