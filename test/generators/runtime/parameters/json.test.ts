import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form } from "../../../../generators/runtime/bodies/form.js";
import { json } from "../../../../generators/runtime/bodies/json.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { content } from "../../../../generators/runtime/parameters/content.js";
import { stringify } from "../../../../generators/runtime/parameters/json.js";
import { styled } from "../../../../generators/runtime/parameters/styled.js";

test("what has no bigint is written as JSON.stringify writes it", () => {
  fc.assert(
    fc.property(
      fc.anything({ withDate: true, withSparseArray: true }),
      (value) => {
        const want: string | undefined = JSON.stringify(value);
        fc.pre(want !== undefined);
        expect(stringify(value)).toBe(want);
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
    { given: 12n, want: "12" },
    {
      given: { nn12: "n12", '"n3"': "\n4", n: [5n, "n5", '"nnn6"'] },
      want: `{"nn12":"n12","\\"n3\\"":"\\n4","n":[5,"n5","\\"nnn6\\""]}`,
    },
  ])("$want", ({ given, want }) => {
    expect(stringify(given)).toBe(want);
  });

  test("in a body, with its content type", () => {
    const body = json({ contentType: "application/merge-patch+json" });
    expect(body.encode?.({ id: 2n ** 62n })).toEqual({
      payload: `{"id":4611686018427387904}`,
      contentType: "application/merge-patch+json",
    });
  });
});

test("a text is never taken for a bigint", () => {
  const texts = fc.array(fc.stringMatching(/^[n"\\0-9-]{0,6}$/));
  fc.assert(
    fc.property(texts, (given) => {
      const want = JSON.stringify([0, ...given]);
      expect(stringify([0n, ...given])).toBe(want);
    }),
  );
});

describe("wherever JSON is written, not in bodies alone", () => {
  const given = { id: 2n ** 62n, list: [{ id: -1n }] };
  const want = `{"id":4611686018427387904,"list":[{"id":-1}]}`;
  const query = { in: "query" } as const;

  test("a parameter that is described by a media type", () => {
    const parameter = { ...query, mediaType: "application/json" };
    expect(content({ name: "a", value: given, parameter })).toBe(
      `a=${encodeURIComponent(want)}`,
    );
  });

  test("what is nested deeper than a style can say", () => {
    expect(styled({ name: "a", value: [given], parameter: query })).toBe(
      `a=${encodeURIComponent(want)}`,
    );
  });

  test("a field of a form", () => {
    expect(form().encode?.({ a: given })?.payload).toBe(
      `a=${encodeURIComponent(want)}`,
    );
  });
});

const circle: unknown[] = [];
circle.push(circle);

test.each([{ given: circle }, { given: () => 1 }, { given: undefined }])(
  "what JSON cannot hold is an ArgumentError",
  ({ given }) => {
    expect(() => stringify(given)).toThrow(ArgumentError);
  },
);
