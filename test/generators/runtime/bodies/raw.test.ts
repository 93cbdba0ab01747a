import { describe, expect, test } from "vitest";
import { written } from "./written.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
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
