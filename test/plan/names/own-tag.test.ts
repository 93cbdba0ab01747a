import { expect, test } from "vitest";
import type { Config } from "../../../src/config/config.js";
import type { Action } from "../../../src/ir/index.js";
import { withoutOwnTag } from "../../../src/plan/names/own-tag.js";
import { action, api } from "../api.js";

interface Case {
  readonly name: string;
  /** Path → tags. */
  readonly given: Readonly<Record<string, readonly string[]>>;
  readonly config?: Config;
  readonly locked?: Readonly<Record<string, string>>;
  readonly naming?: Action["naming"];
  readonly want: "paths" | "tags";
}

const bank = {
  "/accounts": ["My bank"],
  "/cards/{id}": ["My bank"],
  "/loans": ["My bank"],
};

test.each<Case>([
  { name: "one that is called like the API", given: bank, want: "paths" },
  {
    name: "one that is called like the end of its name",
    given: { "/accounts": ["Banks"], "/cards": ["Banks"], "/loans": ["Banks"] },
    want: "paths",
  },
  {
    name: "one that is called like the start of its name",
    given: { "/accounts": ["My"], "/cards": ["My"], "/loans": ["My"] },
    want: "tags",
  },
  {
    name: "one that is about something",
    given: { "/accounts": ["Money"], "/cards": ["Money"], "/loans": ["Money"] },
    want: "tags",
  },
  {
    name: "one of several",
    given: { ...bank, "/cards": ["Cards"] },
    want: "tags",
  },
  {
    name: "one beside which there is another",
    given: { ...bank, "/cards": ["My bank", "Cards"] },
    want: "tags",
  },
  {
    name: "one whose paths are about few things",
    given: {
      "/accounts": ["My bank"],
      "/accounts/{id}": ["My bank"],
      "/loans": ["My bank"],
    },
    want: "tags",
  },
  {
    name: "one whose group was released",
    given: bank,
    locked: { "GET /accounts": "myBank.list" },
    want: "tags",
  },
  {
    name: "and does so when what it gave is released",
    given: bank,
    locked: { "GET /accounts": "accounts.list" },
    want: "paths",
  },
  {
    name: "one that the configuration names",
    given: bank,
    config: { names: { groups: { "My bank": "money" } } },
    want: "tags",
  },
  {
    name: "one beside a group that the description names",
    given: bank,
    naming: { group: "x" },
    want: "tags",
  },
  { name: "none", given: {}, want: "paths" },
])("the tag of all operations, $name: by $want", (one) => {
  const { given, config = {}, locked = {}, naming = {}, want } = one;
  const actions = Object.entries(given).map(([path, tags]) =>
    action({ path, tags: [...tags], naming }),
  );
  const told = withoutOwnTag({
    api: api({ actions }),
    name: "MyBank",
    config,
    locked,
  });
  const tags = told.actions.map((each) => each.tags);
  expect(tags).toEqual(
    want === "paths" ? actions.map(() => []) : Object.values(given),
  );
});
