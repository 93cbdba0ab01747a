import { describe, expect, test } from "vitest";
import { ArgumentError } from "../../../generators/runtime/errors.js";
import {
  setHeaders,
  writeHeaders,
} from "../../../generators/runtime/header.js";
import type { Parameter } from "../../../generators/runtime/operation.js";

function write(
  value: unknown,
  parameter: Partial<Parameter> = {},
): string | null {
  const headers = new Headers();
  const full = { in: "header", ...parameter } as const;
  writeHeaders(headers, [{ name: "X-Color", value, parameter: full }]);
  return headers.get("x-color");
}

describe("a header parameter is not percent-encoded", () => {
  const object = { R: 100, G: 200 };
  test.each<{
    given: unknown;
    parameter?: Partial<Parameter>;
    want: string | null;
  }>([
    { given: "blue", want: "blue" },
    { given: "a b%20,c", want: "a b%20,c" },
    { given: 7, want: "7" },
    { given: "", want: "" },
    { given: null, want: null },
    { given: [], want: null },
    { given: ["a", "b"], want: "a,b" },
    { given: object, want: "R,100,G,200" },
    { given: object, parameter: { explode: true }, want: "R=100,G=200" },
    { given: ["a", "b"], parameter: { style: "pipeDelimited" }, want: "a|b" },
    { given: "café", want: "café" },
    {
      given: { a: "ž" },
      parameter: { mediaType: "application/json" },
      want: '{"a":"\\u017e"}',
    },
  ])("$given $parameter", ({ given, parameter, want }) => {
    expect(write(given, parameter)).toBe(want);
  });
});

describe("T6 a value that could begin another header is refused, and not quoted", () => {
  test.each([
    { given: "secret\r\nX: 1" },
    { given: "secret\n" },
    { given: "secret\u0000" },
    { given: "secret\u007f" },
    { given: "secret 🐎" },
  ])("$given", ({ given }) => {
    expect(() => write(given)).toThrow(ArgumentError);
    expect(() => write(given)).not.toThrow("secret");
  });

  test.each([{ given: "x y" }, { given: "x\r\ny" }, { given: "" }])(
    "as a name: $given",
    ({ given }) => {
      const set = () => setHeaders(new Headers(), { [given]: "1" });
      expect(set).toThrow(ArgumentError);
    },
  );
});

test("headers without a value are left out", () => {
  const headers = new Headers();
  setHeaders(headers, { a: undefined, b: "1" });
  expect([...headers]).toEqual([["b", "1"]]);
});
