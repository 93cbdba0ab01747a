import { expect, test } from "vitest";
import type { BodyOptions } from "../../../../generators/runtime/bodies/body.js";
import type { Field } from "../../../../generators/runtime/bodies/field.js";
import { multipart } from "../../../../generators/runtime/bodies/multipart.js";
import { streamFile } from "../../../../generators/runtime/bodies/part.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { serve } from "../../../servers/serve.js";
import { xml } from "../../../../generators/runtime/xml/body.js";

/** What arrives at a server, with boundaries that are easy to read: A outside, B in the first part that has parts, … */
async function send(given: unknown, field: Field, call: BodyOptions = {}) {
  const body = multipart({ encoding: { a: field } });
  const sent = body.encode?.(given, call);
  if (!sent) throw new Error("nothing is written");
  const server = await serve((response) => response.writeHead(204).end());
  await fetch(server.url, {
    method: "POST",
    body: sent.payload,
    headers: { "content-type": sent.contentType },
    duplex: "half",
  } as RequestInit);
  const text = String(server.received[0]?.body);
  return { sent, text, lines: readLines(sent.contentType, text) };
}

function readLines(contentType: string, text: string): string[] {
  const found = `${contentType}\n${text}`.matchAll(/connector-[\da-f]{32}/g);
  const boundaries = [...new Set([...found].map(([one]) => one))];
  return boundaries
    .reduce(
      (all, one, at) => all.replaceAll(one, String.fromCharCode(65 + at)),
      text,
    )
    .split("\r\n");
}

const nested = (
  contentType: string,
  options: Parameters<typeof multipart>[0] = {},
): Field => ({ contentType, body: multipart({ contentType, ...options }) });

const FORM = "multipart/form-data";
const MIXED = "multipart/mixed";
const part = (rest: string) => `Content-Disposition: form-data; ${rest}`;

test("an object is one part, and its members are parts of that, each in its own way", async () => {
  const shape = { name: "c" };
  const inner = nested(FORM, {
    encoding: {
      b: { headers: { "X-Kind": { value: "cover" } } },
      c: { body: xml({ contentType: "application/xml", shape }) },
    },
  });
  const { lines } = await send({ a: { b: 1, c: { d: 2 } }, e: "f" }, inner);
  expect(lines).toEqual([
    "--A",
    part('name="a"'),
    "Content-Type: multipart/form-data; boundary=B",
    "",
    "--B",
    part('name="b"'),
    "x-kind: cover",
    "",
    "1",
    "--B",
    part('name="c"'),
    "Content-Type: application/xml",
    "",
    '<?xml version="1.0" encoding="UTF-8"?>\n<c><d>2</d></c>',
    "--B--",
    "",
    "--A",
    part('name="e"'),
    "",
    "f",
    "--A--",
    "",
  ]);
});

test("files in a list are the parts of one part, and keep their names", async () => {
  const files = [new File(["x"], "x.txt", { type: "text/x" }), new Blob(["y"])];
  const item = { contentType: "text/plain" };
  const { lines } = await send({ a: files }, nested(MIXED, { item }));
  expect(lines).toEqual([
    "--A",
    part('name="a"'),
    "Content-Type: multipart/mixed; boundary=B",
    "",
    "--B",
    'Content-Disposition: attachment; filename="x.txt"',
    "Content-Type: text/x",
    "",
    "x",
    "--B",
    "Content-Type: text/plain",
    "",
    "y",
    "--B--",
    "",
    "--A--",
    "",
  ]);
});

test("a list of objects is a part each, and an empty one none", async () => {
  const { lines } = await send({ a: [{ b: 1 }, { b: 2 }] }, nested(FORM));
  expect(lines.filter((line) => line === part('name="a"'))).toHaveLength(2);
  expect(lines.filter((line) => /^--[BC]--$/.test(line))).toHaveLength(2);
  expect((await send({ a: [] }, nested(MIXED))).lines).toEqual(["--A--", ""]);
});

test("parts are as deep as they are, and another decoder reads them", async () => {
  const inner = nested(FORM, { encoding: { b: nested(FORM) } });
  const { sent, text } = await send({ a: { b: { c: "é\r\n--" } } }, inner);
  let form = text;
  let { contentType } = sent;
  for (const name of ["a", "b", "c"]) {
    const headers = { "content-type": contentType };
    const read = await new Response(form, { headers }).formData();
    expect([...read.keys()]).toEqual([name]);
    form = read.get(name) as string;
    contentType = `multipart/form-data; boundary=${/^--(\S+)/.exec(form)?.[1]}`;
  }
  expect(form).toBe("é\r\n--");
});

test("a stream inside is streamed, and the length of the whole is known", async () => {
  const stream = new Blob(["xyz"]).stream() as ReadableStream<Uint8Array>;
  const file = streamFile(stream, { size: 3, name: "s" });
  const { sent, text } = await send({ a: { b: file } }, nested(FORM));
  expect(sent.payload).toBeInstanceOf(ReadableStream);
  expect(sent.contentLength).toBe(Buffer.byteLength(text));
  expect(text).toContain("\r\n\r\nxyz\r\n");
});

test("what a call says of a part goes for its parts, too", async () => {
  const inner = nested(FORM, {
    encoding: { b: { headers: { "X-Kind": { required: true } } } },
  });
  const parts = {
    a: {
      headers: { "X-Outer": 1 },
      parts: { b: { headers: { "X-Kind": "k" } } },
    },
  };
  const { lines } = await send({ a: { b: 1 } }, inner, { parts });
  expect(lines).toContain("x-outer: 1");
  expect(lines).toContain("x-kind: k");
  await expect(send({ a: { b: 1 } }, inner)).rejects.toThrow(ArgumentError);
});
