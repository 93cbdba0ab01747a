import { describe, expect, test } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { form } from "../../../../generators/runtime/bodies/form.js";
import { querystring } from "../../../../generators/runtime/parameters/querystring.js";
import { receive } from "../receive.js";

describe("the whole query", () => {
  const bars = { tags: { style: "pipeDelimited", explode: false } } as const;
  const json = { contentType: "application/json" };
  const text = { contentType: "text/plain" };
  test.each([
    {
      given: form({}),
      value: { a: "b + c", d: true },
      want: "a=b+%2B+c&d=true",
    },
    { given: form({}), value: { a: [1, 2], b: null }, want: "a=1&a=2" },
    {
      given: form({ encoding: bars }),
      value: { tags: ["a b", "c"] },
      want: "tags=a+b%7Cc",
    },
    { given: json, value: { a: [1] }, want: "%7B%22a%22%3A%5B1%5D%7D" },
    { given: json, value: null, want: "null" },
    { given: text, value: "$.a b", want: "%24.a%20b" },
    { given: form({}), value: {}, want: "" },
  ])("is $want", async ({ given, value, want }) => {
    const { target } = await receive(
      { params: { q: querystring(given) } },
      { q: value },
    );
    expect(target).toBe(`/v1/pets${want && `?${want}`}`);
  });

  test("goes before undocumented fields", async () => {
    const params = { q: querystring(form({})) };
    const options = { extra: { query: { debug: 1 } } };
    const { target } = await receive({ params }, { q: { a: 1 } }, options);
    expect(target).toBe("/v1/pets?a=1&debug=1");
  });

  test("a form is an object", () => {
    const { write } = querystring(form({}));
    const argument = {
      name: "q",
      value: [1],
      parameter: { in: "query" },
    } as const;
    expect(() => write?.(argument)).toThrow(ArgumentError);
  });
});
