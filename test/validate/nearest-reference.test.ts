import { expect, test } from "vitest";
import { Resolver } from "../../src/grammar/resolver.js";
import { nearestReference } from "../../src/validate/nearest-reference.js";
import { sourcesOf } from "./sources.js";

const sources = sourcesOf({
  "api.json": { schemas: { Book: {}, "a/b": {} }, title: "T" },
  "x.json": { Author: {} },
});

test.each([
  { given: "#/schemas/Bok", want: "#/schemas/Book" },
  { given: "#/schemas/a~1c", want: "#/schemas/a~1b" },
  { given: "x.json#/Autor", want: "x.json#/Author" },
  { given: "#/schemas/Quite another", want: "" },
  { given: "#/nothing/Book", want: "" },
  { given: "#/title/Book", want: "" },
  { given: "#anchor", want: "" },
  { given: "y.json", want: "" },
  { given: "../y/z", want: "" },
])("$given: did you mean “$want”?", ({ given, want }) => {
  const resolver = new Resolver(sources);
  expect(nearestReference(given, sources.entry, resolver)).toBe(want);
});
