import { describe, expect, test } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import type { Fields } from "../../../../generators/runtime/bodies/field.js";
import { form } from "../../../../generators/runtime/bodies/form.js";

describe("a form", () => {
  test.each<{ given: object; encoding?: Fields; want: string }>([
    { given: {}, want: "" },
    { given: { a: 1, b: "x y&=é" }, want: "a=1&b=x%20y%26%3D%C3%A9" },
    { given: { a: true, b: null, c: undefined }, want: "a=true" },
    { given: { a: ["x", "y"] }, want: "a=x&a=y" },
    { given: { a: { b: 1 } }, want: "a=%7B%22b%22%3A1%7D" },
    { given: { a: [{ b: 1 }] }, want: "a=%7B%22b%22%3A1%7D" },
    { given: { "a[b]": 1 }, want: "a%5Bb%5D=1" },
    { given: { "a[b]": { c: 1 } }, want: "a%5Bb%5D=%7B%22c%22%3A1%7D" },
    {
      given: { a: ["x", "y"] },
      encoding: { a: { explode: false } },
      want: "a=x,y",
    },
    {
      given: { a: ["x", "y"] },
      encoding: { a: { contentType: "application/json" } },
      want: "a=%5B%22x%22%2C%22y%22%5D",
    },
    {
      given: { a: { b: 1 } },
      encoding: { a: { style: "form", explode: true } },
      want: "b=1",
    },
    {
      given: { a: { b: { c: 1 }, d: [{ e: 2 }] } },
      encoding: { a: { style: "deepObject", explode: true } },
      want: "a%5Bb%5D%5Bc%5D=1&a%5Bd%5D%5B0%5D%5Be%5D=2",
    },
    {
      given: { expand: ["a", "b"] },
      encoding: { expand: { style: "deepObject", explode: true } },
      want: "expand%5B0%5D=a&expand%5B1%5D=b",
    },
    {
      given: { a: "x/y" },
      encoding: { a: { allowReserved: true } },
      want: "a=x/y",
    },
    { given: { toString: 1 }, encoding: {}, want: "toString=1" },
  ])("$given $encoding", ({ given, encoding = {}, want }) => {
    const { payload, contentType } = form({ encoding }).encode?.(given) ?? {};
    expect(payload).toBe(want);
    expect(contentType).toBe("application/x-www-form-urlencoded");
  });

  test.each([{ given: "a=1" }, { given: [1] }, { given: null }])(
    "is made of an object, not of $given",
    ({ given }) => {
      expect(() => form({}).encode?.(given)).toThrow(ArgumentError);
    },
  );

  test("keeps what the description says of the body", () => {
    expect(form({ flat: true, required: true })).toMatchObject({
      flat: true,
      required: true,
      contentType: "application/x-www-form-urlencoded",
    });
  });
});
