import { expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { Resolver } from "../../src/grammar/resolver.js";
import { nearestReference } from "../../src/validate/nearest-reference.js";
import { validate } from "../../src/validate/validate.js";
import { documentOf, sourcesOf } from "./sources.js";

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

test("of very many, the first have a suggestion, and the others have none", () => {
  const diagnostics = new Diagnostics();
  const wrong = { $ref: "#/components/schemas/Bok" };
  const many = Array.from({ length: 30 }, (_, index) => [`A${index}`, wrong]);
  const schemas = { Book: {}, ...(Object.fromEntries(many) as object) };
  validate(documentOf({ components: { schemas } }), diagnostics);
  const texts = diagnostics.all
    .filter(({ code }) => code === "GC_REF_UNRESOLVED")
    .map(({ message }) => message);
  expect(texts.map((text) => text.includes("did you mean"))).toEqual(
    texts.map((_, index) => index < 20),
  );
  expect(texts).toHaveLength(30);
});
