import { describe, expect, test } from "vitest";
import { json } from "../../../../generators/runtime/bodies/json.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";

const circle: { own?: object } = {};
circle.own = circle;

describe("a JSON body", () => {
  test.each([
    { given: null, want: "null" },
    { given: "a", want: '"a"' },
    { given: [], want: "[]" },
    { given: { a: undefined, b: null }, want: '{"b":null}' },
    { given: new Date(0), want: '"1970-01-01T00:00:00.000Z"' },
    { given: { id: 2n ** 63n }, want: '{"id":9223372036854775808}' },
  ])("of $given is $want", ({ given, want }) => {
    expect(json().encode(given).payload).toBe(want);
  });

  test.each([{ given: circle }, { given: () => 1 }, { given: Symbol("a") }])(
    "is not made of $given",
    ({ given }) => {
      expect(() => json().encode(given)).toThrow(ArgumentError);
    },
  );
});
