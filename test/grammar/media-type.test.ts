import { expect, test } from "vitest";
import { isStrayExample, readMediaType } from "../../src/grammar/media-type.js";

test.each([
  { given: "application/json", want: "application/json" },
  { given: "application/vnd.a+json;v=1", want: "application/vnd.a+json;v=1" },
  { given: 'text/plain; charset="utf-8"', want: 'text/plain; charset="utf-8"' },
  { given: "*/*", want: "*/*" },
  { given: "image/*", want: "image/*" },
  { given: "*", want: "*/*" },
  { given: "JSON", want: "application/json" },
  { given: "text/plain; utf-8", want: "text/plain" },
  {
    given: "application/json, charset=utf-8",
    want: "application/json; charset=utf-8",
  },
  { given: "application/json\r\nX: 1", want: undefined },
  { given: "application/json'+(1)+'", want: undefined },
  { given: "token", want: undefined },
])("$given is read as $want", ({ given, want }) => {
  expect(readMediaType(given)).toBe(want);
});

test("a word that describes no schema is part of an example", () => {
  expect(isStrayExample("token", { example: 1 })).toBe(true);
  expect(isStrayExample("token", { schema: {} })).toBe(false);
  expect(isStrayExample("a(1)", {})).toBe(false);
});

test("text of any length is read in linear time", () => {
  const start = performance.now();
  readMediaType(`a/b${"; a=b".repeat(50_000)}!!(`);
  readMediaType(`a/b${" ;\t".repeat(50_000)}(`);
  expect(performance.now() - start).toBeLessThan(1000);
});
