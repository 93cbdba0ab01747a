import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { content } from "../../../../generators/runtime/parameters/content.js";
import { styled } from "../../../../generators/runtime/parameters/styled.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import type {
  FilledParameter,
  Parameter,
} from "../../../../generators/runtime/operation.js";
import {
  writePath,
  type KnownTemplate,
} from "../../../../generators/runtime/parameters/path.js";

function argument(
  name: string,
  value: unknown,
  parameter: Partial<Parameter> = {},
): FilledParameter {
  const write = parameter.mediaType ? content : styled;
  const how = Object.keys(parameter).length > 0 && { write };
  return { name, value, parameter: { in: "path", ...how, ...parameter } };
}

describe("T5 path parameters are percent-encoded", () => {
  test.each([
    { given: "p1", want: "/pets/p1" },
    { given: 7, want: "/pets/7" },
    { given: 0, want: "/pets/0" },
    { given: false, want: "/pets/false" },
    { given: 12n, want: "/pets/12" },
    { given: "a/b?c#d%e", want: "/pets/a%2Fb%3Fc%23d%25e" },
    { given: "a b!'()*", want: "/pets/a%20b%21%27%28%29%2A" },
    { given: "../admin", want: "/pets/..%2Fadmin" },
    { given: "...", want: "/pets/..." },
    { given: "\\..\\", want: "/pets/%5C..%5C" },
    { given: "ž🐎", want: "/pets/%C5%BE%F0%9F%90%8E" },
    { given: ["a", "b,c"], want: "/pets/a,b%2Cc" },
    { given: new Date(0), want: "/pets/1970-01-01T00%3A00%3A00.000Z" },
  ])("$given", ({ given, want }) => {
    expect(writePath("/pets/{id}", [argument("id", given)])).toBe(want);
  });
});

describe("T5 a value that would lead to another route is refused", () => {
  test.each([
    { given: "." },
    { given: ".." },
    { given: "%2e" },
    { given: "%2E%2e" },
    { given: ".%2e" },
    { given: "%2E." },
    { given: "%252e%252E" },
    { given: "" },
    { given: null },
    { given: undefined },
    { given: {} },
    { given: { id: 1 } },
    { given: [] },
    { given: [null] },
    { given: Number.NaN },
    { given: Number.POSITIVE_INFINITY },
    { given: () => 1 },
    { given: Symbol("id") },
    { given: "\ud800" },
  ])("$given", ({ given }) => {
    const write = () => writePath("/pets/{id}/toys", [argument("id", given)]);
    expect(write).toThrow(ArgumentError);
  });

  test("also when two values make the dots together", () => {
    const values = [argument("a", "."), argument("b", "%2e")];
    expect(() => writePath("/{a}{b}/c", values)).toThrow(ArgumentError);
  });

  test("also when a style makes a dot", () => {
    const value = argument("a", ".", { style: "label" });
    expect(() => writePath("/{a}", [value])).toThrow(ArgumentError);
  });
});

/** Text of what a URL parser, a proxy or a server may give a meaning to. */
const tricky = fc
  .array(
    fc.constantFrom(
      ".",
      "%2e",
      "%2E",
      "%",
      "25",
      "/",
      "\\",
      "?",
      "#",
      ";",
      "\t",
      "\n",
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));

/** Every way in which a path writes a value. */
const manners = fc.record({
  style: fc.constantFrom(
    "simple",
    "label",
    "matrix",
    "spaceDelimited",
    "pipeDelimited",
    "tabDelimited",
  ),
  explode: fc.boolean(),
  allowReserved: fc.boolean(),
} satisfies Record<string, fc.Arbitrary<unknown>>);

const scalar = fc.oneof(tricky, fc.string({ unit: "binary" }));
const anything = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(scalar, scalar, { maxKeys: 3 }),
  fc.jsonValue(),
);

test("T5 no text leads out of its segment, and each is read back", () => {
  fc.assert(
    fc.property(fc.oneof(tricky, fc.string()), (text) => {
      const path = tryWrite(text);
      if (path === undefined) return;
      const { pathname } = new URL(path, "https://api.example");
      expect(pathname.split("/")).toHaveLength(4);
      expect(decodeURIComponent(pathname.split("/")[2] ?? "")).toBe(text);
    }),
  );
});

test("T5 no value of any style leads to another route", () => {
  fc.assert(
    fc.property(anything, manners, (value, manner) => {
      const path = tryWrite(value, manner);
      if (path === undefined) return;
      const { pathname, search, hash } = new URL(path, "https://api.example");
      expect([search, hash]).toEqual(["", ""]);
      expect(pathname).toBe(path);
      expect(pathname).toMatch(/^\/pets\/[^/]+\/toys$/);
      // nor for a server that decodes once more than it should, or has parameters in segments
      const [, , segment = ""] = decodeTwice(pathname).split("/");
      expect(segment.split(";")[0]).not.toMatch(/^\.{1,2}$/);
    }),
    { numRuns: 2000 },
  );
});

function decodeTwice(path: string): string {
  const decode = (text: string) =>
    text.replace(/%2e/gi, ".").replace(/%25/g, "%");
  return decode(decode(path));
}

function tryWrite(
  value: unknown,
  parameter: Partial<Parameter> = {},
): string | undefined {
  try {
    return writePath("/pets/{id}/toys", [argument("id", value, parameter)]);
  } catch (error) {
    if (error instanceof ArgumentError) return undefined;
    throw error;
  }
}

describe("allowReserved in a path", () => {
  test.each([
    { given: "a:b@c;d=e,f", want: "a:b@c;d=e,f" },
    { given: "a/b?c#d", want: "a%2Fb%3Fc%23d" },
    { given: "a%20b%zz", want: "a%20b%25zz" },
  ])("leaves $given as $want", ({ given, want }) => {
    const value = argument("id", given, { allowReserved: true });
    expect(writePath("/{id}", [value])).toBe(`/${want}`);
  });

  test.each([{ given: "%2e%2E" }, { given: "..;a=b" }, { given: "%252e;" }])(
    "refuses $given",
    ({ given }) => {
      const value = argument("id", given, { allowReserved: true });
      expect(() => writePath("/{id}", [value])).toThrow(ArgumentError);
    },
  );
});

test("an empty text is a value where its segment has more", () => {
  const values = [argument("a", ""), argument("b", "x")];
  expect(writePath("/v{a}/{a}-{b}", values)).toBe("/v/-x");
});

test("a template is taken apart once", () => {
  const known: KnownTemplate = {};
  const write = (id: string) =>
    writePath("/pets/{id}/toys", [argument("id", id)], known);
  expect([write("a"), known.segments]).toEqual([
    "/pets/a/toys",
    [[""], ["pets"], ["", "id", ""], ["toys"]],
  ]);
  known.segments = [[""], ["toys"], ["", "id", ""]];
  expect(write("b")).toBe("/toys/b");
});

describe("a template", () => {
  test.each([
    { given: "/pets", want: "/pets" },
    { given: "/{a}/copies/{a}", want: "/x/copies/x" },
    { given: "/{a}.{b}", want: "/x.y%2Fz" },
    { given: "/{a}:run", want: "/x:run" },
    { given: "/../{a}", want: "/../x" },
    { given: "/pets/", want: "/pets/" },
    { given: "//{a}/", want: "//x/" },
    { given: "/{c/d}/{a}", want: "/z/x" },
  ])("$given is filled", ({ given, want }) => {
    const values = [
      argument("a", "x"),
      argument("b", "y/z"),
      argument("c/d", "z"),
    ];
    expect(writePath(given, values)).toBe(want);
  });

  test("a missing value is named", () => {
    expect(() => writePath("/{a}/{b}", [argument("a", 1)])).toThrow(
      "path parameter b is missing",
    );
  });
});

describe("styles of a path", () => {
  const array = ["blue", "black"];
  const object = { R: 100, G: 200 };
  test.each<{ given: Partial<Parameter>; value: unknown; want: string }>([
    { given: { style: "simple" }, value: object, want: "R,100,G,200" },
    { given: { explode: true }, value: object, want: "R=100,G=200" },
    { given: { style: "label" }, value: "blue", want: ".blue" },
    { given: { style: "label" }, value: array, want: ".blue,black" },
    {
      given: { style: "label", explode: true },
      value: array,
      want: ".blue.black",
    },
    {
      given: { style: "label", explode: true },
      value: object,
      want: ".R=100.G=200",
    },
    { given: { style: "matrix" }, value: "blue", want: ";color=blue" },
    { given: { style: "matrix" }, value: "", want: ";color" },
    {
      given: { style: "matrix", explode: true },
      value: new Date(0),
      want: ";color=1970-01-01T00%3A00%3A00.000Z",
    },
    { given: { style: "matrix" }, value: array, want: ";color=blue,black" },
    { given: { style: "matrix" }, value: object, want: ";color=R,100,G,200" },
    {
      given: { style: "matrix", explode: true },
      value: array,
      want: ";color=blue;color=black",
    },
    {
      given: { style: "matrix", explode: true },
      value: object,
      want: ";R=100;G=200",
    },
    { given: { style: "pipeDelimited" }, value: array, want: "blue%7Cblack" },
    { given: { mediaType: "application/json" }, value: [1], want: "%5B1%5D" },
  ])("$given $value", ({ given, value, want }) => {
    const values = [argument("color", value, given)];
    expect(writePath("/{color}", values)).toBe(`/${want}`);
  });
});
