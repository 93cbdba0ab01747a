import { expect, test } from "vitest";
import { writeCookies } from "../../../generators/runtime/cookie.js";
import type { Parameter } from "../../../generators/runtime/operation.js";

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
])("a cookie $given $parameter", ({ given, parameter, want }) => {
  const headers = new Headers({ cookie: "old=1" });
  const full = { in: "cookie", ...parameter } as const;
  writeCookies(headers, [{ name: "color", value: given, parameter: full }]);
  expect(headers.get("cookie")).toBe(want);
});
