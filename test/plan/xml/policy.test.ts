import { describe, expect, test } from "vitest";
import type { XmlConfig } from "../../../src/config/config.js";
import type { Api, Schema } from "../../../src/ir/index.js";
import { applyXmlPolicy } from "../../../src/plan/xml/policy.js";
import { action, api, object, string } from "../api.js";

const wrapped = { xml: { nodeType: "element" } } as const;
const list = (items: Schema, own: Partial<Schema> = {}): Schema => ({
  type: ["array"],
  items,
  ...own,
});
const named = (schema: Schema, name: string): Schema => ({
  ...schema,
  xml: { name },
});

const speaking = (
  schemas: Api["schemas"],
  mediaType = "application/xml",
): Api =>
  api({
    schemas,
    actions: [
      action({
        responses: [{ status: "200", headers: [], content: [{ mediaType }] }],
      }),
    ],
  });

/** The member `tags` of a schema, once the policy is applied. */
function tagsOf(tags: Schema, config: XmlConfig, more: Api["schemas"] = {}) {
  const { schemas } = applyXmlPolicy(
    speaking({ ...more, A: object({ tags }) }),
    config,
  );
  return schemas["A"]?.properties?.["tags"];
}

describe("lists that the description says nothing of are wrapped", () => {
  test.each<{ name: string; given: Schema; want: Schema }>([
    { name: "a list", given: list(string), want: list(string, wrapped) },
    {
      name: "but not one that has an `xml` of its own",
      given: list(string, { xml: { nodeType: "none" } }),
      want: list(string, { xml: { nodeType: "none" } }),
    },
    {
      name: "nor one whose items have one",
      given: list(named(string, "tag")),
      want: list(named(string, "tag")),
    },
    { name: "nor what is no list", given: string, want: string },
    {
      name: "nor a list in a list, which has an element anyway",
      given: list(list(string)),
      want: list(list(string), wrapped),
    },
    {
      name: "a list in an object in a list",
      given: list(object({ inner: list(string) })),
      want: list(object({ inner: list(string, wrapped) }), wrapped),
    },
    {
      name: "a list that is any member",
      given: { type: ["object"], additionalProperties: list(string) },
      want: { type: ["object"], additionalProperties: list(string, wrapped) },
    },
  ])("$name", ({ given, want }) => {
    expect(tagsOf(given, { arrays: "wrapped" })).toEqual(want);
  });

  test.each<{ name: string; tags: Schema; shared: Schema; want: Schema }>([
    {
      name: "where it has a name of its own",
      tags: { $ref: "Tags" },
      shared: list(string),
      want: list(string, wrapped),
    },
    {
      name: "through the `allOf` of OpenAPI 3.0",
      tags: { allOf: [{ $ref: "Tags" }] },
      shared: list(string),
      want: list(string, wrapped),
    },
    {
      name: "but not where the member says something",
      tags: named({ $ref: "Tags" }, "labels"),
      shared: list(string),
      want: list(string),
    },
    {
      name: "nor where the list does",
      tags: { $ref: "Tags" },
      shared: named(list(string), "labels"),
      want: named(list(string), "labels"),
    },
  ])("a shared list, $name", ({ tags, shared, want }) => {
    const given = speaking({ A: object({ tags }), Tags: shared });
    const { schemas } = applyXmlPolicy(given, { arrays: "wrapped" });
    expect(schemas["Tags"]).toEqual(want);
  });
});

describe("the items of a wrapped list are called by their type", () => {
  const named32 = { type: ["integer"], format: "int32" } as const;
  const more = {
    Pet: object({ name: string }),
    Dog: named(object({ name: string }), "hound"),
    "a b": string,
  };

  test.each<{ items: Schema; want: string | undefined }>([
    { items: string, want: "string" },
    { items: { type: ["string"], format: "date" }, want: "string" },
    { items: named32, want: "int32" },
    { items: { type: ["number", "null"] }, want: "number" },
    { items: { type: ["number", "string"] }, want: undefined },
    { items: { $ref: "Pet" }, want: "Pet" },
    { items: { allOf: [{ $ref: "Pet" }] }, want: "Pet" },
    { items: { $ref: "Dog" }, want: undefined },
    { items: { $ref: "a b" }, want: undefined },
    { items: named(string, "own"), want: "own" },
  ])("$items → $want", ({ items, want }) => {
    const tags = tagsOf(list(items, wrapped), { items: "type" }, more);
    expect(tags?.items?.xml?.name).toBe(want);
    expect(tags?.xml).toEqual(wrapped.xml);
  });

  test("but not those of a list that is not wrapped", () => {
    expect(tagsOf(list(string), { items: "type" })).toEqual(list(string));
  });

  test("also where the configuration wraps it", () => {
    const config = { arrays: "wrapped", items: "type" } as const;
    expect(tagsOf(list(string), config)).toEqual(
      list(named(string, "string"), wrapped),
    );
  });
});

test.each<{ name: string; config?: XmlConfig; mediaType?: string }>([
  { name: "no configuration" },
  { name: "the defaults", config: { arrays: "unwrapped", items: "property" } },
  {
    name: "no XML",
    config: { arrays: "wrapped" },
    mediaType: "application/json",
  },
])("$name changes nothing", ({ config, mediaType }) => {
  const given = speaking({ A: object({ tags: list(string) }) }, mediaType);
  expect(applyXmlPolicy(given, config)).toBe(given);
});
