import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { content } from "../../../../generators/runtime/parameters/content.js";
import { styled } from "../../../../generators/runtime/parameters/styled.js";
import type { Parameter } from "../../../../generators/runtime/operation.js";
import {
  addQuery,
  writeQuery,
} from "../../../../generators/runtime/parameters/query.js";

function write(value: unknown, parameter: Partial<Parameter> = {}): string {
  const write = parameter.mediaType ? content : styled;
  return writeQuery([
    { name: "color", value, parameter: { in: "query", write, ...parameter } },
  ]);
}

const array = ["blue", "black"];
const object = { R: 100, G: 200 };

describe("a query parameter", () => {
  test.each<{ given: Partial<Parameter>; value: unknown; want: string }>([
    { given: {}, value: "blue", want: "color=blue" },
    { given: {}, value: "", want: "color=" },
    { given: {}, value: null, want: "" },
    { given: {}, value: array, want: "color=blue&color=black" },
    { given: {}, value: [1, null, true], want: "color=1&color=true" },
    { given: {}, value: [], want: "" },
    { given: {}, value: object, want: "R=100&G=200" },
    { given: {}, value: { R: null, G: undefined }, want: "" },
    { given: {}, value: {}, want: "" },
    {
      given: {},
      value: "a b&c=d/e?f#g+h%i,é",
      want: "color=a%20b%26c%3Dd%2Fe%3Ff%23g%2Bh%25i%2C%C3%A9",
    },
    { given: {}, value: [{ a: 1 }], want: "color=%7B%22a%22%3A1%7D" },
    {
      given: {},
      value: new Date(0),
      want: "color=1970-01-01T00%3A00%3A00.000Z",
    },
    { given: { explode: false }, value: array, want: "color=blue,black" },
    { given: { explode: false }, value: ["a,b"], want: "color=a%2Cb" },
    { given: { explode: false }, value: object, want: "color=R,100,G,200" },
    { given: { explode: false }, value: [], want: "" },
    {
      given: { style: "spaceDelimited" },
      value: array,
      want: "color=blue%20black",
    },
    {
      given: { style: "pipeDelimited" },
      value: array,
      want: "color=blue%7Cblack",
    },
    {
      given: { style: "pipeDelimited" },
      value: object,
      want: "color=R%7C100%7CG%7C200",
    },
    {
      given: { style: "tabDelimited" },
      value: array,
      want: "color=blue%09black",
    },
    {
      given: { style: "pipeDelimited", explode: true },
      value: array,
      want: "color=blue&color=black",
    },
    {
      given: { mediaType: "application/json" },
      value: object,
      want: "color=%7B%22R%22%3A100%2C%22G%22%3A200%7D",
    },
    {
      given: { mediaType: "application/vnd.x+json; v=1" },
      value: "a",
      want: "color=%22a%22",
    },
    { given: { mediaType: "text/plain" }, value: "a b", want: "color=a%20b" },
    {
      given: { mediaType: "text/plain", allowReserved: true },
      value: "a/b&",
      want: "color=a/b%26",
    },
  ])("$given $value", ({ given, value, want }) => {
    expect(write(value, given)).toBe(want);
  });

  test.each([
    { given: { R: 1 }, want: "color[R]=1" },
    { given: { a: { b: { c: 1 } } }, want: "color[a][b][c]=1" },
    { given: { a: ["x", "y"] }, want: "color[a][0]=x&color[a][1]=y" },
    { given: [{ a: 1 }, { a: 2 }], want: "color[0][a]=1&color[1][a]=2" },
    { given: { a: { b: null }, c: undefined }, want: "" },
    { given: { "a&b]": "c=d" }, want: "color[a%26b%5D]=c%3Dd" },
    {
      given: { at: new Date(0) },
      want: "color[at]=1970-01-01T00%3A00%3A00.000Z",
    },
    { given: "blue", want: "color=blue" },
  ])("deepObject $given", ({ given, want }) => {
    const encoded = want.replace(/\[(\w+|a%26b%5D)\]/g, "%5B$1%5D");
    expect(write(given, { style: "deepObject" })).toBe(encoded);
  });

  test.each([
    { given: "a/b?c:d@e!$'()*+,;=", want: "a/b?c:d@e!$'()*+,;=" },
    { given: "a%20b%zz", want: "a%20b%25zz" },
    { given: "é b", want: "%C3%A9%20b" },
    { given: "a&b#c", want: "a%26b%23c" },
  ])("allowReserved leaves $given as $want", ({ given, want }) => {
    expect(write(given, { allowReserved: true })).toBe(`color=${want}`);
  });

  test.each([
    { given: Number.NaN },
    { given: Symbol("x") },
    { given: "\udc00" },
  ])("$given is refused", ({ given }) => {
    expect(() => write(given)).toThrow(ArgumentError);
  });

  test("a circular value is refused where it has to be JSON", () => {
    const circular: Record<string, unknown> = {};
    circular["self"] = circular;
    expect(() => write([circular])).toThrow(ArgumentError);
  });
});

test.each([
  { given: { style: "deepObject" } as const, want: "color[a%3Db]=c/d" },
  { given: { explode: true }, want: "a%3Db=c/d" },
])("allowReserved is of values, not of names: $want", ({ given, want }) => {
  expect(write({ "a=b": "c/d" }, { ...given, allowReserved: true })).toBe(want);
});

test("names are percent-encoded", () => {
  const parameter = { in: "query" } as const;
  const values = [
    { name: "a b", value: 1, parameter },
    { name: "x[]", value: [1, 2], parameter },
    { name: "y", value: undefined, parameter },
  ];
  expect(writeQuery(values)).toBe("a%20b=1&x%5B%5D=1&x%5B%5D=2");
});

test("what needs no style is written alike with one and without", () => {
  const scalar = fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.integer(),
    fc.bigInt(),
    fc.constant(null),
  );
  const values = fc.oneof(scalar, fc.array(scalar));
  fc.assert(
    fc.property(values, (value) => {
      const plain = { name: "a b", value, parameter: { in: "query" } } as const;
      expect(writeQuery([plain])).toBe(styled(plain));
    }),
  );
});

test.each([{ given: { a: 1 } }, { given: [{ a: 1 }] }, { given: [[1]] }])(
  "$given needs a style",
  ({ given }) => {
    const plain = {
      name: "a",
      value: given,
      parameter: { in: "query" },
    } as const;
    expect(() => writeQuery([plain])).toThrow(ArgumentError);
  },
);

test("a pair is added to a URL without touching the others", () => {
  const url = new URL("https://api.example/?q=a%20b,c");
  addQuery(url, "key=1");
  expect(url.search).toBe("?q=a%20b,c&key=1");
});
