import { expect, test } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { addCookie } from "../../../../generators/runtime/parameters/add-cookie.js";
import { content } from "../../../../generators/runtime/parameters/content.js";
import { cookie } from "../../../../generators/runtime/parameters/cookie.js";
import type { Parameter } from "../../../../generators/runtime/operation.js";

test.each<{ given: unknown; parameter?: Partial<Parameter>; want: string }>([
  { given: "blue", want: "old=1; color=blue" },
  { given: "Hello, world!;", want: "old=1; color=Hello%2C%20world%21%3B" },
  { given: ["a", "b"], want: "old=1; color=a; color=b" },
  {
    given: ["a", "b"],
    parameter: { explode: false },
    want: "old=1; color=a,b",
  },
  { given: { R: 1, G: 2 }, want: "old=1; R=1; G=2" },
  {
    given: [1],
    parameter: { mediaType: "application/json" },
    want: "old=1; color=%5B1%5D",
  },
  { given: null, want: "old=1" },
  {
    given: "a/b;c,d=e%20",
    parameter: { allowReserved: true },
    want: "old=1; color=a/b%3Bc%2Cd=e%20",
  },
  {
    given: "a%20b c",
    parameter: { style: "cookie" },
    want: "old=1; color=a%20b c",
  },
  {
    given: { R: 1, G: "x=y" },
    parameter: { style: "cookie" },
    want: "old=1; R=1; G=x=y",
  },
  {
    given: ["a", "b"],
    parameter: { style: "cookie", explode: false },
    want: "old=1; color=a,b",
  },
])("a cookie $given $parameter", ({ given, parameter, want }) => {
  const headers = new Headers({ cookie: "old=1" });
  const full = { in: "cookie", ...parameter } as const;
  const write = full.mediaType ? content : cookie;
  addCookie(headers, write({ name: "color", value: given, parameter: full }));
  expect(headers.get("cookie")).toBe(want);
});

test.each([
  { given: "a; admin=1" },
  { given: "a\r\nX: 1" },
  { given: "\u0000" },
  { given: "é" },
  { given: { "a=b": 1 } },
  { given: { "a;b": 1 } },
])(
  "T6 what would end a cookie of style cookie is refused: $given",
  ({ given }) => {
    const parameter = { in: "cookie", style: "cookie" } as const;
    const write = () => cookie({ name: "color", value: given, parameter });
    expect(write).toThrow(ArgumentError);
  },
);
