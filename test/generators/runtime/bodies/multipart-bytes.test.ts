import { describe, expect, test } from "vitest";
import type { BodyOptions } from "../../../../generators/runtime/bodies/body.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import {
  multipart,
  type MultipartOptions,
} from "../../../../generators/runtime/bodies/multipart.js";
import { streamFile } from "../../../../generators/runtime/bodies/part.js";
import { xml } from "../../../../generators/runtime/xml/body.js";

/** What is sent, with a boundary that is easy to read. */
async function write(
  given: unknown,
  options: MultipartOptions = {},
  call: BodyOptions = {},
): Promise<string> {
  const encoded = multipart(options).encode?.(given, call);
  const text = await new Response(encoded?.payload).text();
  const [type = "", boundary = ""] =
    encoded?.contentType.split("; boundary=") ?? [];
  expect(boundary).toMatch(/^connector-[\da-f]{32}$/);
  return `${type}\n${text.replaceAll(boundary, "B").replaceAll("\r\n", "\n")}`;
}

const disposition = (rest: string) => `Content-Disposition: form-data; ${rest}`;

const streamOf = (text: string) =>
  new Blob([text]).stream() as ReadableStream<Uint8Array>;

describe("the bytes of a multipart body", () => {
  test.each<{
    name: string;
    given: unknown;
    options?: MultipartOptions;
    call?: BodyOptions;
    want: string[];
  }>([
    {
      name: "a text has no type, and an object is JSON without a file name",
      given: { a: "x", b: { c: 1 } },
      want: [
        "multipart/form-data",
        "--B",
        disposition('name="a"'),
        "",
        "x",
        "--B",
        disposition('name="b"'),
        "Content-Type: application/json",
        "",
        '{"c":1}',
        "--B--",
        "",
      ],
    },
    {
      name: "names cannot break out of their quotes or their line",
      given: {
        'a"\r\nX-Y: z': new File(["x"], 'f"\n.txt', { type: "text/x" }),
      },
      want: [
        "multipart/form-data",
        "--B",
        disposition('name="a%22%0D%0AX-Y: z"; filename="f%22%0A.txt"'),
        "Content-Type: text/x",
        "",
        "x",
        "--B--",
        "",
      ],
    },
    {
      name: "headers of a part: those of the description, and the caller's",
      given: { a: new Blob(["x"], { type: "image/png" }) },
      options: {
        encoding: {
          a: {
            headers: {
              "X-Kind": { value: "cover" },
              "X-Id": { required: true },
            },
          },
        },
      },
      call: {
        parts: {
          a: {
            filename: "a.png",
            contentType: "image/x-own",
            headers: { "X-Id": 7, "X-List": ["p", "q"] },
          },
        },
      },
      want: [
        "multipart/form-data",
        "--B",
        disposition('name="a"; filename="a.png"'),
        "Content-Type: image/x-own",
        "x-id: 7",
        "x-kind: cover",
        "x-list: p,q",
        "",
        "x",
        "--B--",
        "",
      ],
    },
    {
      name: "a type that stands among the headers is the one type that a part has",
      given: { a: new Blob(["x"], { type: "a/b" }), b: "y" },
      options: {
        encoding: { b: { headers: { "content-type": { value: "c/d" } } } },
      },
      call: { parts: { a: { headers: { "Content-Type": "text/x" } } } },
      want: [
        "multipart/form-data",
        "--B",
        disposition('name="a"; filename="blob"'),
        "Content-Type: text/x",
        "",
        "x",
        "--B",
        disposition('name="b"'),
        "Content-Type: c/d",
        "",
        "y",
        "--B--",
        "",
      ],
    },
    {
      name: "an array that is JSON is one part",
      given: { a: [1, 2] },
      options: { encoding: { a: { contentType: "application/json" } } },
      want: [
        "multipart/form-data",
        "--B",
        disposition('name="a"'),
        "Content-Type: application/json",
        "",
        "[1,2]",
        "--B--",
        "",
      ],
    },
    {
      name: "parts of a list have no names; the first are written in their own way",
      given: [{ a: 1 }, "x", new Blob(["y"], { type: "text/csv" })],
      options: {
        contentType: "multipart/mixed",
        prefix: [{ contentType: "application/vnd.a+json" }],
        item: { contentType: "text/markdown" },
      },
      want: [
        "multipart/mixed",
        "--B",
        "Content-Type: application/vnd.a+json",
        "",
        '{"a":1}',
        "--B",
        "Content-Type: text/markdown",
        "",
        "x",
        "--B",
        "Content-Type: text/csv",
        "",
        "y",
        "--B--",
        "",
      ],
    },
    {
      name: "what a call says of a part of a list, by its number",
      given: ["x", "y"],
      options: { contentType: "multipart/related" },
      call: {
        parts: { 1: { contentType: "a/b", headers: { "Content-ID": "<1>" } } },
      },
      want: [
        "multipart/related",
        "--B",
        "Content-Type: text/plain",
        "",
        "x",
        "--B",
        "Content-Type: a/b",
        "content-id: <1>",
        "",
        "y",
        "--B--",
        "",
      ],
    },
    {
      name: "a part in a way of its own, unless it is a text",
      given: { a: [{ b: 1 }, "<c/>"] },
      options: {
        encoding: {
          a: {
            contentType: "application/xml",
            body: xml({ contentType: "application/xml", root: "r", shape: {} }),
          },
        },
      },
      want: [
        "multipart/form-data",
        "--B",
        disposition('name="a"'),
        "Content-Type: application/xml",
        "",
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<r><b>1</b></r>",
        "--B",
        disposition('name="a"'),
        "Content-Type: application/xml",
        "",
        "<c/>",
        "--B--",
        "",
      ],
    },
    {
      name: "no parts at all",
      given: {},
      want: ["multipart/form-data", "--B--", ""],
    },
    {
      name: "a stream between texts",
      given: {
        a: "x",
        file: streamFile(streamOf("bytes"), { name: "f.bin", type: "a/b" }),
        c: "y",
      },
      want: [
        "multipart/form-data",
        "--B",
        disposition('name="a"'),
        "",
        "x",
        "--B",
        disposition('name="file"; filename="f.bin"'),
        "Content-Type: a/b",
        "",
        "bytes",
        "--B",
        disposition('name="c"'),
        "",
        "y",
        "--B--",
        "",
      ],
    },
  ])("$name", async ({ given, options, call, want }) => {
    expect(await write(given, options, call)).toBe(want.join("\n"));
  });

  test("can be sent again, unless one of them is a stream", () => {
    const encode = multipart({}).encode;
    expect(encode?.({ a: new Blob(["x"]) }).payload).toBeInstanceOf(Blob);
    const stream = streamFile(streamOf("x"));
    expect(encode?.({ a: stream }).payload).toBeInstanceOf(ReadableStream);
  });

  test("have a length that is known where that of every stream is", async () => {
    const file = (size?: number) =>
      streamFile(streamOf("bytes"), { size, type: "a/b" });
    const known = multipart({}).encode?.({ a: "é", file: file(5) });
    const bytes = await new Response(known?.payload).arrayBuffer();
    expect(known?.contentLength).toBe(bytes.byteLength);
    const unknown = multipart({}).encode?.({ a: file(5), b: file() });
    expect(unknown?.contentLength).toBeUndefined();
  });

  test.each<{ given: MultipartOptions; call: BodyOptions }>([
    {
      given: { encoding: { a: { headers: { "X-Id": { required: true } } } } },
      call: {},
    },
    { given: {}, call: { parts: { a: { headers: { "X-Id": "1\r\nX: 2" } } } } },
    { given: {}, call: { parts: { a: { headers: { "no name": "1" } } } } },
  ])(
    "a header that is missing or cannot be sent is refused: $given $call",
    ({ given, call }) => {
      const encode = () => multipart(given).encode?.({ a: "x" }, call);
      expect(encode).toThrow(ArgumentError);
    },
  );

  test("a content type with a line of its own is refused", () => {
    const parts = { a: { contentType: "a/b\r\nX: 1" } };
    const encode = () => multipart({}).encode?.({ a: "x" }, { parts });
    expect(encode).toThrow(ArgumentError);
  });
});
