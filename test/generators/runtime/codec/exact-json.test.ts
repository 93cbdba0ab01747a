import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  exactJson,
  stringifyExact,
} from "../../../../generators/runtime/codec/exact-json.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";

test("what has no bigint is written as JSON.stringify writes it", () => {
  fc.assert(
    fc.property(
      fc.anything({ withDate: true, withSparseArray: true }),
      (value) => {
        const want: string | undefined = JSON.stringify(value);
        fc.pre(want !== undefined);
        expect(stringifyExact(value)).toBe(want);
      },
    ),
  );
});

describe("a bigint is a number with all its digits", () => {
  test.each<{ given: unknown; want: string }>([
    { given: 9223372036854775807n, want: "9223372036854775807" },
    { given: { a: [1n, -2n], b: undefined, c: () => 1 }, want: `{"a":[1,-2]}` },
    {
      given: [undefined, new Date(0), 2n],
      want: `[null,"1970-01-01T00:00:00.000Z",2]`,
    },
    {
      given: { toJSON: (key: string) => ({ key: 1n, of: key }) },
      want: `{"key":1,"of":""}`,
    },
  ])("$want", ({ given, want }) => {
    expect(stringifyExact(given)).toBe(want);
  });

  test("in a body, with its content type", () => {
    const body = exactJson({ contentType: "application/merge-patch+json" });
    expect(body.encode?.({ id: 2n ** 62n })).toEqual({
      payload: `{"id":4611686018427387904}`,
      contentType: "application/merge-patch+json",
    });
  });
});

const circle: unknown[] = [];
circle.push(circle);

test.each([{ given: circle }, { given: () => 1 }, { given: undefined }])(
  "what JSON cannot hold is an ArgumentError",
  ({ given }) => {
    expect(() => stringifyExact(given)).toThrow(ArgumentError);
  },
);
