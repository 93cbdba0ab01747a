import { describe, expect, test } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import type { Fields } from "../../../../generators/runtime/bodies/field.js";
import { multipart } from "../../../../generators/runtime/bodies/multipart.js";

/** The parts as a server gets them. */
async function write(given: object, encoding: Fields = {}): Promise<unknown[]> {
  const encoded = multipart({ encoding }).encode?.(given);
  const headers = { "content-type": encoded?.contentType ?? "" };
  const form = await new Response(encoded?.payload, { headers }).formData();
  return Promise.all(
    [...form].map(async ([name, part]) =>
      typeof part === "string"
        ? [name, part]
        : [name, await part.text(), part.type, part.name],
    ),
  );
}

/** What JSON would have as an object without members. */
const NO_JSON: { readonly given: unknown }[] = [
  { given: new Blob(["x"]) },
  { given: new ReadableStream() },
  { given: Promise.resolve("x") },
  { given: new FormData() },
  { given: new Map([["a", "x"]]) },
  { given: { [Symbol.asyncIterator]: () => undefined } },
];

describe("a multipart body", () => {
  test.each<{ given: object; encoding?: Fields; want: unknown[] }>([
    {
      given: { a: "x", b: 1 },
      want: [
        ["a", "x"],
        ["b", "1"],
      ],
    },
    { given: { a: null, b: undefined }, want: [] },
    {
      given: { a: ["x", "y"] },
      want: [
        ["a", "x"],
        ["a", "y"],
      ],
    },
    {
      given: { a: { b: 1 } },
      want: [["a", '{"b":1}']],
    },
    { given: { a: [null, "x", undefined] }, want: [["a", "x"]] },
    { given: { at: new Date(0) }, want: [["at", "1970-01-01T00:00:00.000Z"]] },
    {
      given: { file: new Blob(["x"], { type: "text/csv" }) },
      want: [["file", "x", "text/csv", "blob"]],
    },
    {
      given: { file: new File(["x"], "a.png") },
      encoding: { file: { contentType: "image/png" } },
      want: [["file", "x", "image/png", "a.png"]],
    },
    {
      given: { file: new File(["x"], "a.png", { type: "image/gif" }) },
      encoding: { file: { contentType: "image/png" } },
      want: [["file", "x", "image/gif", "a.png"]],
    },
    {
      given: { file: new Uint8Array([65, 66]) },
      want: [["file", "AB", "application/octet-stream", "blob"]],
    },
    {
      given: { file: new Uint8Array([65]).buffer },
      encoding: { file: { contentType: "image/png, image/jpeg" } },
      want: [["file", "A", "application/octet-stream", "blob"]],
    },
    {
      given: { xml: "<a/>" },
      encoding: { xml: { contentType: "application/xml" } },
      want: [["xml", "<a/>"]],
    },
    {
      given: { a: "x" },
      encoding: { a: { contentType: "text/plain; charset=utf-8" } },
      want: [["a", "x"]],
    },
    {
      given: { link: { create: true, meta: { a: "b c" } } },
      encoding: { link: { style: "deepObject" } },
      want: [
        ["link[create]", "true"],
        ["link[meta][a]", "b c"],
      ],
    },
    {
      given: { a: ["x", "y"] },
      encoding: {
        a: { style: "pipeDelimited", contentType: "application/json" },
      },
      want: [["a", "x|y"]],
    },
  ])("$given $encoding", async ({ given, encoding, want }) => {
    expect(await write(given, encoding)).toEqual(want);
  });

  test.each([{ given: "x" }, { given: ["x"] }, { given: null }, ...NO_JSON])(
    "is made of an object, not of $given",
    ({ given }) => {
      expect(() => multipart({}).encode(given)).toThrow(ArgumentError);
    },
  );

  test.each([{ given: () => 1 }, { given: NaN }, ...NO_JSON.slice(1)])(
    "has no part that is $given",
    ({ given }) => {
      expect(() => multipart({}).encode({ a: given })).toThrow(ArgumentError);
    },
  );

  test("has no part of a list that is not there", () => {
    const { encode } = multipart({ contentType: "multipart/mixed" });
    expect(() => encode(["x", undefined])).toThrow(ArgumentError);
  });
});
