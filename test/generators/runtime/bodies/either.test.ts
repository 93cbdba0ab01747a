import { describe, expect, test } from "vitest";
import type { Body } from "../../../../generators/runtime/bodies/body.js";
import { json } from "../../../../generators/runtime/bodies/json.js";
import { xml } from "../../../../generators/runtime/xml/body.js";
import { written } from "./written.js";
import { either } from "../../../../generators/runtime/bodies/either.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { form } from "../../../../generators/runtime/bodies/form.js";
import { multipart } from "../../../../generators/runtime/bodies/multipart.js";
import { raw } from "../../../../generators/runtime/bodies/raw.js";

const body = either([
  json({ required: true }),
  form({}),
  raw({ contentType: "application/pdf" }),
  raw({ contentType: "image/*" }),
]);

describe("a body of several media types", () => {
  test.each<{ given: unknown; contentType?: string; want: string }>([
    { given: { a: 1 }, want: "application/json" },
    { given: "text", want: "application/json" },
    {
      given: { a: 1 },
      contentType: "application/x-www-form-urlencoded",
      want: "application/x-www-form-urlencoded",
    },
    {
      given: { a: 1 },
      contentType: "Application/JSON; a=b",
      want: "application/json",
    },
    { given: new Uint8Array([1]), want: "application/pdf" },
    { given: new ReadableStream(), want: "application/pdf" },
    { given: new Blob(["x"], { type: "image/png" }), want: "image/png" },
    { given: new Blob(["x"]), want: "application/pdf" },
    { given: new Uint8Array([1]), contentType: "image/gif", want: "image/gif" },
  ])("$given $contentType goes as $want", ({ given, contentType, want }) => {
    expect(written(body, given, { contentType }).contentType).toBe(want);
  });

  test("says of itself what its first one does", () => {
    expect(body).toMatchObject({
      contentType: "application/json",
      required: true,
    });
  });

  test.each<{ name: string; given: Body }>([
    { name: "several", given: body },
    { name: "one", given: raw({ contentType: "text/csv" }) },
    { name: "JSON", given: json() },
    { name: "a form", given: form() },
    { name: "parts", given: multipart() },
  ])("a media type that is none of $name is refused", ({ given }) => {
    const encode = () => written(given, {}, { contentType: "text/html" });
    expect(encode).toThrow(ArgumentError);
  });

  test("XML of a range goes as the caller says", () => {
    const some = xml({
      contentType: "application/*+xml",
      shape: { name: "a" },
    });
    const contentType = "application/soap+xml";
    expect(written(some, "x", { contentType }).contentType).toBe(contentType);
    const wrong = () => written(some, "x", { contentType: "application/json" });
    expect(wrong).toThrow(ArgumentError);
  });

  test("no body stays none", () => {
    expect(written(body, undefined).payload).toBeUndefined();
  });
});
