import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import {
  AbortError,
  DecodeError,
  NetworkError,
} from "../../../../generators/runtime/errors/errors.js";
import { eventStream } from "../../../../generators/runtime/streams/event-stream.js";
import {
  jsonLines,
  jsonSequence,
} from "../../../../generators/runtime/streams/json-lines.js";
import type { Reader } from "../../../../generators/runtime/responses/reader.js";
import { responseParts } from "../../../../generators/runtime/responses/response-parts.js";
import { send } from "../../../../generators/runtime/send.js";
import type { CallOptions } from "../../../../generators/runtime/call-options.js";
import { connectTo, failureOf, operation } from "../connection.js";

/** A response that arrives in these pieces, and what became of it. */
function stream(pieces: readonly (string | Uint8Array)[], end = true) {
  const state = { cancelled: false };
  const left = [...pieces];
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = left.shift();
        if (piece !== undefined)
          controller.enqueue(
            typeof piece === "string" ? new TextEncoder().encode(piece) : piece,
          );
        else if (end) controller.close();
        else return new Promise(() => {});
        return undefined;
      },
      cancel() {
        state.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, state };
}

type Given = ReturnType<typeof stream>;

async function open(
  { body }: Given,
  result: Reader,
  { type = "text/plain", ...options }: CallOptions & { type?: string } = {},
): Promise<unknown> {
  const headers = { "content-type": type };
  const fetch = async () => new Response(body, { headers });
  const client = connectTo("https://a.example", { fetch });
  return send(client, operation({ result }), {}, options);
}

async function collect(items: unknown): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items as AsyncIterable<unknown>) all.push(item);
  return all;
}

/** One piece for each byte. */
const bytewise = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => Uint8Array.of(byte));

describe("items are what the media type says, however the bytes arrive", () => {
  const data = eventStream({ items: "data", data: "json" });
  test.each<{ name: string; result: Reader; given: string; want: unknown[] }>([
    {
      name: "lines",
      result: jsonLines(),
      given: '{"a":"ä"}\r\n\n 2\n"last"',
      want: [{ a: "ä" }, 2, "last"],
    },
    { name: "no line", result: jsonLines(), given: "", want: [] },
    {
      name: "a sequence",
      result: jsonSequence(),
      given: '\x1e{"a":\n1}\n\x1e[2]\n',
      want: [{ a: 1 }, [2]],
    },
    {
      name: "events with all their fields",
      result: eventStream(),
      given:
        "\ufeff: comment\nevent: add\ndata: one\ndata:  two\nid: 7\nretry: 10\n\ndata\n\nid: 8\n\ndata: lost",
      want: [
        { event: "add", data: "one\n two", id: "7", retry: 10 },
        { data: "" },
      ],
    },
    {
      name: "events with every kind of line end",
      result: eventStream(),
      given: "data: 1\r\rdata: 2\r\n\r\ndata: 3\n\n",
      want: [{ data: "1" }, { data: "2" }, { data: "3" }],
    },
    {
      name: "events whose data is JSON",
      result: eventStream({ data: "json" }),
      given: 'event: e\ndata: {"a":1}\n\n',
      want: [{ event: "e", data: { a: 1 } }],
    },
    {
      name: "the data of events, up to the end that many servers say",
      result: data,
      given: 'data: {"a":1}\n\ndata: [DONE]\n\ndata: 2\n\n',
      want: [{ a: 1 }],
    },
  ])("$name", async ({ result, given, want }) => {
    expect(await collect(await open(stream([given]), result))).toEqual(want);
    const pieces = stream(bytewise(given));
    expect(await collect(await open(pieces, result))).toEqual(want);
  });
});

describe("a stream", () => {
  test("gives each item as soon as it is there", async () => {
    const items = (await open(
      stream(["1\n", "2"], false),
      jsonLines(),
    )) as AsyncIterable<number>;
    const first = await items[Symbol.asyncIterator]().next();
    expect(first).toEqual({ done: false, value: 1 });
  });

  test("is cancelled by who leaves the loop", async () => {
    const given = stream(["1\n2\n", "3\n"], false);
    const items = (await open(given, jsonLines())) as AsyncIterable<number>;
    for await (const item of items) if (item === 1) break;
    expect(given.state.cancelled).toBe(true);
  });

  test("is cancelled by the caller's signal, also while it waits", async () => {
    const controller = new AbortController();
    const given = stream(["1\n"], false);
    const { signal } = controller;
    const items = await open(given, jsonLines(), { signal });
    const done = failureOf(collect(items));
    await wait(5);
    controller.abort("enough");
    const error = await done;
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: "enough", operationId: "pets.get" });
    expect(given.state.cancelled).toBe(true);
  });

  test("is cancelled before anybody has read it", async () => {
    const controller = new AbortController();
    const given = stream(["1\n"], false);
    const { signal } = controller;
    const items = await open(given, jsonLines(), { signal });
    controller.abort();
    expect(given.state.cancelled).toBe(true);
    expect(await failureOf(collect(items))).toBeInstanceOf(AbortError);
  });

  test("may take longer than a try: the timeout is for the headers", async () => {
    let late: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void (late = controller),
    });
    const given = { body, state: { cancelled: false } };
    const items = await open(given, jsonLines(), { timeoutMs: 20 });
    setTimeout(() => {
      late?.enqueue(new TextEncoder().encode("1\n"));
      late?.close();
    }, 40);
    expect(await collect(items)).toEqual([1]);
  });

  test("that breaks off is a NetworkError", async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("1\n2"));
      },
      pull: (controller) => controller.error(new TypeError("terminated")),
    });
    const items = await open(
      { body, state: { cancelled: false } },
      jsonLines(),
    );
    const error = await failureOf(collect(items));
    expect(error).toBeInstanceOf(NetworkError);
  });

  test("with an item that is no JSON is a DecodeError, and is cancelled", async () => {
    const given = stream(["1\nsecret\n"], false);
    const error = await failureOf(collect(await open(given, jsonLines())));
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).not.toContain("secret");
    expect(given.state.cancelled).toBe(true);
  });

  test("of many small pieces takes linear time", async () => {
    const piece = "x".repeat(1_000);
    const text = [`"`, ...Array.from({ length: 4_000 }, () => piece), `"\n`];
    const [item] = await collect(await open(stream(text), jsonLines()));
    expect(item).toHaveLength(4_000_000);
  });
});

describe("multipart responses", () => {
  const crlf = (lines: readonly string[]) => lines.join("\r\n");
  const given = crlf([
    "preamble --b",
    "--b",
    "Content-Type: application/hal+json",
    "",
    '{"a":1}',
    "--b  ",
    'Content-Disposition: attachment; name="note"',
    "X-Long: one",
    " two",
    "no header",
    "",
    "plain",
    "--bb is text",
    "--b",
    "Content-Type: image/png",
    "",
    "bytes",
    "--b",
    "",
    "",
    "--b--",
    "epilogue",
  ]);
  const type = 'multipart/mixed; boundary="b"';
  const plain = async (parts: unknown) =>
    Promise.all(
      (parts as { headers: Headers; data: unknown }[]).map(async (part) => ({
        ...part,
        headers: Object.fromEntries(part.headers),
        data: part.data instanceof Blob ? await part.data.text() : part.data,
      })),
    );
  const want = [
    {
      headers: { "content-type": "application/hal+json" },
      fields: {},
      contentType: "application/hal+json",
      data: { a: 1 },
    },
    {
      headers: {
        "content-disposition": 'attachment; name="note"',
        "x-long": "one two",
      },
      fields: {},
      contentType: "",
      name: "note",
      data: "plain\r\n--bb is text",
    },
    {
      headers: { "content-type": "image/png" },
      fields: {},
      contentType: "image/png",
      data: "bytes",
    },
    { headers: {}, fields: {}, contentType: "", data: "" },
  ];

  test.each([
    { name: "at once", pieces: [given] },
    { name: "byte by byte", pieces: bytewise(given) },
  ])("are a list of their parts: $name", async ({ pieces }) => {
    const parts = await open(stream(pieces), responseParts(), { type });
    expect(await plain(parts)).toEqual(want);
  });

  test("or come part by part", async () => {
    const result = responseParts({ stream: true });
    const body = stream([given.slice(0, 60), given.slice(60)]);
    const parts = await collect(await open(body, result, { type }));
    expect(await plain(parts)).toEqual(want);
  });

  test.each([
    { name: "no boundary", type: "multipart/mixed", given: "--b--" },
    { name: "no end", type, given: "--b\r\n\r\nx" },
  ])("$name is a DecodeError", async ({ type: own, given: text }) => {
    const call = open(stream([text]), responseParts(), { type: own });
    expect(await failureOf(call)).toBeInstanceOf(DecodeError);
  });

  test("a big part takes linear time", async () => {
    const chunk = new Uint8Array(16_384).fill(13);
    const chunks = Array.from({ length: 1_000 }, () => chunk);
    const pieces = [
      "--b\r\nContent-Type: image/png\r\n\r\n",
      ...chunks,
      "\r\n--b--",
    ];
    const parts = await open(stream(pieces), responseParts(), { type });
    const [part] = parts as [{ data: Blob }];
    expect(part.data.size).toBe(16_384_000);
  });
});
