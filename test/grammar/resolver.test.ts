import { describe, expect, test } from "vitest";
import { Resolver } from "../../src/grammar/resolver.js";
import { keyOf } from "../../src/grammar/target.js";
import { sourcesOf } from "../validate/sources.js";

describe("a reference leads to", () => {
  const sources = sourcesOf({
    "api.json": {
      "a/b": { "c~d": [1, { "50%25": 2 }] },
      alias: { $ref: "#/far" },
      far: { $ref: "sub/x.json#/deep" },
      loop: { $ref: "#/pool" },
      pool: { $ref: "#/loop" },
      through: { $ref: "#/through/more" },
      named: {
        $id: "https://example.com/n/",
        inner: { $id: "i", $anchor: "here" },
      },
    },
    "sub/x.json": { deep: { y: 3 }, back: { $ref: "../api.json#/a~1b" } },
  });
  const entry = (rest: string) => `file:///api/api.json#${rest}`;

  test.each([
    { name: "the whole document", given: "#", want: entry("") },
    { name: "escaped names", given: "#/a~1b/c~0d", want: entry("/a~1b/c~0d") },
    {
      name: "percent-encoded names",
      given: "#/a~1b/c%7E0d/0",
      want: entry("/a~1b/c~0d/0"),
    },
    {
      name: "names that look percent-encoded and are not",
      given: "#/a~1b/c~0d/1/50%25",
      want: entry("/a~1b/c~0d/1/50%25"),
    },
    {
      name: "another document",
      given: "sub/x.json#/deep",
      want: "file:///api/sub/x.json#/deep",
    },
    {
      name: "something beyond a reference",
      given: "#/alias/y",
      want: "file:///api/sub/x.json#/deep/y",
    },
    { name: "an anchor", given: "#here", want: entry("/named/inner") },
    {
      name: "a part that names itself",
      given: "https://example.com/n/i",
      want: entry("/named/inner"),
    },
    { name: "nothing by a missing name", given: "#/nope", want: undefined },
    {
      name: "nothing by a name of all objects",
      given: "#/constructor",
      want: undefined,
    },
    {
      name: "nothing by an index that is none",
      given: "#/a~1b/c~0d/01",
      want: undefined,
    },
    { name: "nothing in a missing document", given: "z.json", want: undefined },
    { name: "nothing through a cycle", given: "#/loop/a", want: undefined },
    {
      name: "nothing through itself",
      given: "#/through/more",
      want: undefined,
    },
  ])("$name", ({ given, want }) => {
    const resolver = new Resolver(sources);
    const target = resolver.resolve(given, resolver.entry);
    expect(target && keyOf(target)).toBe(want);
  });

  test("the end of a chain, with the document it is in", () => {
    const resolver = new Resolver(sources);
    const target = resolver.follow("#/alias", sources.entry);
    expect(target && keyOf(target)).toBe("file:///api/sub/x.json#/deep");
    expect(resolver.follow("#/loop", sources.entry)).toBeUndefined();
    expect(resolver.follow("#/pool", sources.entry)).toBeUndefined();
  });
});
