import { describe, expect, test } from "vitest";
import { written } from "./written.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { streamFile } from "../../../../generators/runtime/bodies/part.js";
import { raw } from "../../../../generators/runtime/bodies/raw.js";

describe("a raw body is sent as it is", () => {
  const bytes = new Uint8Array([1, 2]);
  const blob = new Blob(["x"], { type: "image/png" });
  const stream = new ReadableStream<Uint8Array>();
  test.each([
    { given: "a,b", type: "text/csv", want: "a,b" },
    { given: 7, type: "text/plain", want: "7" },
    { given: bytes, type: "application/pdf", want: bytes },
    { given: bytes.buffer, type: "application/pdf", want: bytes.buffer },
    { given: blob, type: "image/jpeg", want: blob },
    { given: stream, type: "video/mp4", want: stream },
  ])("$given", ({ given, type, want }) => {
    const body = raw({ contentType: type, required: true });
    expect(body).toMatchObject({ contentType: type, required: true });
    const encoded = body.encode?.(given);
    expect(encoded?.payload).toBe(want);
    expect(encoded?.contentType).toBe(type);
  });

  test.each([
    { given: blob, want: "image/png" },
    { given: bytes, want: "application/octet-stream" },
    { given: new Blob(["x"]), want: "application/octet-stream" },
  ])("a pattern leaves the type to the value: $want", ({ given, want }) => {
    const encoded = raw({ contentType: "image/*" }).encode?.(given);
    expect(encoded?.contentType).toBe(want);
  });

  test.each([
    { given: "text/*", want: "text/plain" },
    { given: "*/*", want: "text/plain" },
    { given: "image/*", want: "application/octet-stream" },
  ])("a text goes as $given as $want", ({ given, want }) => {
    const encoded = raw({ contentType: given }).encode("x");
    expect(encoded.contentType).toBe(want);
  });

  test("a file that is streamed is its stream, of the length that is known", () => {
    const body = raw({ contentType: "video/mp4" });
    for (const size of [3, undefined]) {
      const { payload, contentLength } = body.encode(
        streamFile(stream, { size }),
      );
      expect(payload).toBe(stream);
      expect(contentLength).toBe(size);
    }
  });

  test.each([
    {
      name: "say what it is",
      given: {},
      want: { "content-type": "video/mp4", "content-length": "3" },
    },
    {
      name: "are the caller's where there are some",
      given: { "content-type": "video/x", "content-length": "4" },
      want: { "content-type": "video/x", "content-length": "4" },
    },
  ])("its headers $name", ({ given, want }) => {
    const body = raw({ contentType: "video/mp4" });
    const headers = new Headers(given);
    const value = streamFile(stream, { size: 3 });
    body.write({ body, value, headers, options: {} });
    expect(Object.fromEntries(headers)).toEqual(want);
  });

  test("anything is met by any type that the caller says", () => {
    const body = raw({ contentType: "*/*" });
    const encode = (value: unknown, contentType?: string) =>
      written(body, value, { contentType }).contentType;
    expect(encode(blob)).toBe("image/png");
    expect(encode(blob, "image/gif")).toBe("image/gif");
    expect(encode(bytes)).toBe("application/octet-stream");
  });

  test.each([{ given: { a: 1 } }, { given: [1] }, { given: () => 1 }])(
    "$given is neither text nor bytes",
    ({ given }) => {
      const encode = () => raw({ contentType: "text/plain" }).encode?.(given);
      expect(encode).toThrow(ArgumentError);
    },
  );
});
