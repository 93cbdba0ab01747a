import { describe, expect, test } from "vitest";
import type { Body } from "../../../../generators/runtime/bodies/body.js";
import { either } from "../../../../generators/runtime/bodies/either.js";
import { json } from "../../../../generators/runtime/bodies/json.js";
import { multipart } from "../../../../generators/runtime/bodies/multipart.js";
import {
  streamFile,
  type PartOptions,
} from "../../../../generators/runtime/bodies/part.js";
import { conversion } from "../../../../generators/runtime/codec/conversion.js";
import { dateTime } from "../../../../generators/runtime/codec/date.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { send } from "../../../../generators/runtime/send.js";
import { multipartStream } from "../../../../generators/runtime/streams/multipart-stream.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const contentType = "multipart/mixed";
const options = {
  contentType,
  prefix: [{ contentType: "application/vnd.a+json" }],
  item: { contentType: "application/json, image/png" },
};
const mixed = multipartStream(options);

async function* each(...items: unknown[]) {
  for (const item of items) yield Promise.resolve(item);
}

const sleep = async <Value>(value: Value): Promise<Value> =>
  new Promise((resolve) => setTimeout(resolve, 5, value));

/** What is sent, with a boundary that does not differ. */
async function write(
  body: Body,
  value: unknown,
  parts: Readonly<Record<string, PartOptions>> = {},
): Promise<string> {
  const { payload, contentType: type } = body.encode(value, { parts });
  const [, boundary = ""] = /boundary=(.+)$/.exec(type) ?? [];
  const text = await new Response(payload).text();
  return text.replaceAll(boundary, "B");
}

/** A stream that says whether it was given up. */
function openFile() {
  let cancelled = false;
  const source = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Uint8Array.of(65)),
    cancel: () => {
      cancelled = true;
    },
  });
  return { file: streamFile(source), isCancelled: () => cancelled };
}

const streamOf = (text: string) => streamFile(new Blob([text]).stream());

describe("S1 parts that come one after another", () => {
  test.each([
    { given: [] },
    { given: [{ a: 1 }, { b: [2] }, "text"] },
    { given: ["x", new File(["y"], "é.png", { type: "image/png" })] },
  ])("are written as a list of them is: $given", async ({ given }) => {
    const want = await write(multipart(options), given);
    expect(await write(mixed, each(...given))).toBe(want);
    expect(await write(mixed, given)).toBe(want);
  });

  test("may be files that are read while they are sent, and have parts themselves", async () => {
    const nested = multipart({ contentType, item: {} });
    const body = multipartStream({ contentType, item: { body: nested } });
    const text = await write(body, each(streamOf("one"), [streamOf("two")]));
    expect(text).toMatch(/\r\n\r\none\r\n--B\r\n[^]+\r\n\r\ntwo\r\n/);
    expect(text).toMatch(/\r\n--B--\r\n$/);
  });

  test("have what the call says of them when their turn has come", async () => {
    const parts: Record<string, PartOptions> = {};
    async function* items() {
      for (const at of [0, 1]) {
        parts[at] = { headers: { "Content-ID": `<${at}>` } };
        yield Promise.resolve("x");
      }
    }
    const text = await write(mixed, items(), parts);
    expect(text.match(/content-id: .*/g)).toEqual([
      "content-id: <0>",
      "content-id: <1>",
    ]);
  });

  test("go as the first media type that has items", async () => {
    const body = either([json(), mixed]);
    const { fetch, requests } = fakeFetch(new Response(null, { status: 204 }));
    const client = connectTo("https://a.example", { fetch });
    const called = operation({ method: "POST", body, result: "none" });
    await send(client, called, { body: each(1) });
    const type = requests[0]?.headers.get("content-type");
    expect(type).toMatch(/^multipart\/mixed; boundary=/);
  });

  test("are converted by their places", async () => {
    const list = { prefix: [{}], items: { properties: { at: dateTime } } };
    const codec = conversion({ params: { properties: { body: list } } });
    const at = new Date(0);
    const given = { body: each("x", { at }) };
    const { body } = codec.encode(given) as { body: unknown };
    expect(await write(mixed, body)).toContain("1970-01-01T00:00:00.000Z");
    const wrong = codec.encode({ body: each({ at: 1 }, { at: 1 }) });
    const error = await failureOf(write(mixed, (wrong as typeof given).body));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(String(error)).toContain("params.body[1].at is not a valid Date");
  });
});

describe("R9 parts that come one after another", () => {
  test("are asked for no faster than they are sent", async () => {
    let made = 0;
    async function* endless() {
      for (;;) yield `part ${(made += 1)}`;
    }
    const { payload } = mixed.encode(endless());
    const reader = (payload as ReadableStream<Uint8Array>).getReader();
    await sleep(0);
    expect(made).toBe(0);
    // the delimiter, the content, the line break
    for (let at = 0; at < 3; at++) await reader.read();
    expect(made).toBe(1);
  });

  test("are sent once", async () => {
    const { fetch, requests } = fakeFetch(new Response(null, { status: 503 }));
    const client = connectTo("https://a.example", { fetch });
    const called = operation({ method: "PUT", body: mixed });
    const error = await failureOf(send(client, called, { body: each(1) }));
    expect(error).toMatchObject({ notRetried: "stream_not_replayable" });
    expect(requests).toHaveLength(1);
  });

  /** Parts that are files without an end, each after a while. */
  function openItems() {
    const { file, isCancelled } = openFile();
    const state = { isOpen: false, isCancelled };
    async function* items() {
      state.isOpen = true;
      try {
        for (;;) yield await sleep(file);
      } finally {
        state.isOpen = false;
      }
    }
    return { state, items: items() };
  }

  test.each([2, 3])(
    "end where nobody reads them any more: after %i pieces",
    async (count) => {
      const { state, items } = openItems();
      const { payload } = mixed.encode(items);
      const reader = (payload as ReadableStream<Uint8Array>).getReader();
      for (let at = 1; at < count; at++) await reader.read();
      // the last one is on its way
      void reader.read();
      await reader.cancel();
      expect(state.isCancelled()).toBe(true);
      expect(state.isOpen).toBe(false);
    },
  );

  test("end with the one that comes when nobody waits for it any more", async () => {
    const { state, items } = openItems();
    const { payload } = mixed.encode(items);
    const reader = (payload as ReadableStream<Uint8Array>).getReader();
    void reader.read();
    await Promise.resolve();
    await Promise.resolve();
    expect(state.isOpen).toBe(true);
    await reader.cancel();
    await expect.poll(state.isCancelled).toBe(true);
    expect(state.isOpen).toBe(false);
  });

  test("are not begun where nobody reads them", async () => {
    const { state, items } = openItems();
    const { payload } = mixed.encode(items);
    await (payload as ReadableStream).cancel();
    expect((await items.next()).done).toBe(true);
    expect(state.isCancelled()).toBe(false);
  });

  test("end where one of them cannot be written", async () => {
    let isClosed = false;
    async function* items() {
      try {
        yield Promise.resolve("x");
        yield { toJSON: () => 1n };
      } finally {
        isClosed = true;
      }
    }
    const parts = { 0: { headers: { "no name": "x" } } };
    const error = await failureOf(write(mixed, items(), parts));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(isClosed).toBe(true);
  });

  test("end with what they throw, and are not told to end then", async () => {
    const told: unknown[] = [];
    const items = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.reject(new Error("no more")),
        return: (value: unknown) => Promise.resolve(told.push(value)),
      }),
    };
    await expect(write(mixed, items)).rejects.toThrow("no more");
    expect(told).toEqual([]);
  });
});
