import zlib from "node:zlib";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import {
  lengthOf,
  readLimitedBlob,
  decodeLimited,
  readLimitedText,
} from "../../../../generators/runtime/responses/limited-body.js";
import { serve } from "../../../servers/serve.js";

const context = { operationId: "pets.get", attempts: 1 };
const text = '{"a":"žluťoučký"}';
const size = new TextEncoder().encode(text).length;

type Answer = (response: ServerResponse) => void;

const plain: Answer = (response) => response.end(text);
const chunked: Answer = (response) => {
  for (const byte of Buffer.from(text)) response.write(Buffer.of(byte));
  response.end();
};
const gzip: Answer = (response) => {
  response.setHeader("content-encoding", "gzip");
  response.end(zlib.gzipSync(text));
};

/** What both readers make of a body. */
async function readBoth(answer: Answer, maxBodyBytes?: number) {
  const server = await serve(answer);
  const limit = { context, maxBodyBytes };
  const readers = [
    async () => readLimitedText(await fetch(server.url), limit),
    async () => (await readLimitedBlob(await fetch(server.url), limit)).text(),
  ];
  const results: unknown[] = [];
  for (const read of readers)
    results.push(await read().catch((e: unknown) => e));
  return { results, server };
}

test.each([
  { name: "of known length", answer: plain },
  { name: "in chunks", answer: chunked },
  { name: "compressed", answer: gzip },
])("S5 a body that fits is read: $name", async ({ answer }) => {
  expect((await readBoth(answer)).results).toEqual([text, text]);
  expect((await readBoth(answer, size)).results).toEqual([text, text]);
});

test.each([
  { name: "of known length", answer: plain },
  { name: "in chunks", answer: chunked },
  { name: "compressed", answer: gzip },
])("S5 a body that is one byte too large is refused: $name", async (given) => {
  const { results } = await readBoth(given.answer, size - 1);
  for (const error of results) {
    expect(error).toMatchObject({ code: "decode_error", status: 200 });
    expect(String(error)).toContain(`larger than ${size - 1} bytes`);
    expect(String(error)).not.toContain("žluť");
  }
});

test("S5 a decompression bomb ends early, and its connection is closed", async () => {
  const mebibyte = Buffer.alloc(2 ** 20);
  let sent = 0;
  const bomb: Answer = (response) => {
    response.setHeader("content-encoding", "gzip");
    const packer = zlib.createGzip();
    packer.pipe(response);
    const write = () => {
      // 10 GB, of which the wire has 10 MB
      while (sent < 10_000 && packer.write(mebibyte)) sent++;
      if (sent >= 10_000) packer.end();
    };
    packer.on("drain", () => {
      sent++;
      // no faster than a busy machine reads: the kernel would take 4 GB of it
      if (!response.destroyed) setTimeout(write, 2);
    });
    write();
  };
  const before = process.memoryUsage().rss;
  const { results, server } = await readBoth(bomb, 32 * 2 ** 20);
  for (const error of results)
    expect(error).toMatchObject({ code: "decode_error" });
  await expect
    .poll(() => server.received.every((one) => one.isClosed()))
    .toBe(true);
  expect(sent).toBeLessThan(1_000);
  // the server is in this process, too
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 2 ** 20);
});

test("S5 another charset than UTF-8 is decoded", async () => {
  const bytes = Uint8Array.of(0xe9, 0x41);
  const response = new Response(bytes);
  expect(
    await decodeLimited(response, { context }, new TextDecoder("latin1")),
  ).toBe("éA");
});

test("S5 a blob keeps its type", async () => {
  const headers = { "content-type": "image/png", "content-encoding": "gzip" };
  const response = new Response("x", { headers });
  expect((await readLimitedBlob(response, { context })).type).toBe("image/png");
});

test("S6 a body that breaks off is no short one", async () => {
  const half: Answer = (response) => {
    response.write(text.slice(0, 4));
    setTimeout(() => response.destroy(), 20);
  };
  const { results } = await readBoth(half);
  for (const error of results) expect(error).toBeInstanceOf(TypeError);
});

test.each([
  { name: "declared", headers: { "content-length": "7" }, want: 7 },
  { name: "not declared", headers: {}, want: undefined },
  { name: "no number", headers: { "content-length": "-7" }, want: undefined },
  {
    name: "of what is compressed",
    headers: { "content-length": "7", "content-encoding": "br" },
    want: undefined,
  },
])("S5 the length of a body: $name", ({ headers, want }) => {
  expect(lengthOf(new Response("", { headers }))).toBe(want);
});

test("S5 a response without a body is empty", async () => {
  const response = () => new Response(null, { status: 204 });
  expect(await readLimitedText(response(), { context })).toBe("");
  expect((await readLimitedBlob(response(), { context })).size).toBe(0);
});

test("S5 a length says nothing of what is decoded, nor where a browser may hide that it is", () => {
  const headers = { "content-length": "7" };
  const packed = { ...headers, "content-encoding": "gzip" };
  const foreign = new Response("x", { headers });
  Object.defineProperty(foreign, "type", { value: "cors" });
  expect(lengthOf(new Response("x", { headers }))).toBe(7);
  expect(lengthOf(new Response("x", { headers: packed }))).toBeUndefined();
  expect(lengthOf(foreign)).toBeUndefined();
});

test("S6 a character that is cut off at the end is not lost without a trace", async () => {
  const cut = new Blob([Uint8Array.of(0x61, 0xc5)]).stream();
  const response = new Response(cut);
  expect(await readLimitedText(response, { context })).toBe("a\ufffd");
});

test("S5 a body that says that it is too large is not read at all", async () => {
  let pulls = 0;
  const body = new ReadableStream(
    {
      pull(controller) {
        pulls++;
        controller.enqueue(new Uint8Array(1));
      },
    },
    { highWaterMark: 0 },
  );
  const response = new Response(body, { headers: { "content-length": "11" } });
  const reading = readLimitedText(response, { context, maxBodyBytes: 10 });
  await expect(reading).rejects.toThrow("larger than 10 bytes");
  expect(pulls).toBe(0);
});
