import { describe, expect, test } from "vitest";
import type { Body } from "../../../../generators/runtime/bodies/body.js";
import { either } from "../../../../generators/runtime/bodies/either.js";
import { json } from "../../../../generators/runtime/bodies/json.js";
import { conversion } from "../../../../generators/runtime/codec/conversion.js";
import { dateTime } from "../../../../generators/runtime/codec/date.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { lines } from "../../../../generators/runtime/streams/lines.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

async function write(body: Body, value: unknown) {
  const { fetch, requests } = fakeFetch(new Response(null, { status: 204 }));
  const client = connectTo("https://a.example", { fetch });
  await send(client, operation({ method: "POST", body }), { body: value });
  const [request] = requests;
  const type = request?.headers.get("content-type");
  return { type, text: await request?.text() };
}

const jsonl = lines({ contentType: "application/jsonl" });
const sequence = lines({ contentType: "application/json-seq", sequence: true });

test.each([
  { body: jsonl, given: [{ a: "\n" }, 1], want: '{"a":"\\n"}\n1\n' },
  { body: jsonl, given: [], want: "" },
  { body: sequence, given: [{ a: 1 }, null], want: '\x1e{"a":1}\n\x1enull\n' },
])("$given is written as $want", async ({ body, given, want }) => {
  const { type, text } = await write(body, given);
  expect(text).toBe(want);
  expect(type).toBe(body.contentType);
});

test("what is no list is refused", async () => {
  expect(await failureOf(write(jsonl, {}))).toBeInstanceOf(ArgumentError);
});

describe("what comes item by item", () => {
  test.each([
    { body: jsonl, want: "1\n2\n" },
    { body: sequence, want: "\x1e1\n\x1e2\n" },
    { body: either([json(), jsonl]), want: "1\n2\n" },
  ])("is written as it comes: $want", async ({ body, want }) => {
    const { text } = await write(body, count(2));
    expect(text).toBe(want);
  });

  test("is read no faster than it is sent", async () => {
    let made = 0;
    async function* endless() {
      for (;;) yield (made += 1);
    }
    const { payload } = jsonl.encode(endless());
    const reader = (payload as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    expect(made).toBe(1);
  });

  test("R9 is sent once", async () => {
    const { fetch, requests } = fakeFetch(new Response(null, { status: 503 }));
    const client = connectTo("https://a.example", { fetch });
    const called = operation({ method: "PUT", body: jsonl });
    const error = await failureOf(send(client, called, { body: count(1) }));
    expect(error).toMatchObject({ notRetried: "stream_not_replayable" });
    expect(requests).toHaveLength(1);
  });

  test("ends when nobody reads it any more", async () => {
    let ended = false;
    async function* endless() {
      try {
        for (;;) yield 1;
      } finally {
        ended = true;
      }
    }
    const { payload } = jsonl.encode(endless());
    const reader = (payload as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await reader.cancel();
    expect(ended).toBe(true);
  });

  test.each([
    { item: 1n, name: "a number of any length", want: "1\n" },
    {
      item: { at: new Date(0) },
      name: "what callers have otherwise",
      want: '{"at":"1970-01-01T00:00:00.000Z"}\n',
    },
  ])("$name is written as it travels", async ({ item, want }) => {
    const codec = conversion({
      params: {
        properties: { body: { items: { properties: { at: dateTime } } } },
      },
    });
    const params = codec.encode({ body: each(item) }) as { body: unknown };
    expect((await write(jsonl, params.body)).text).toBe(want);
  });

  test("and cannot be converted is an ArgumentError that names its place", async () => {
    const codec = conversion({
      params: { properties: { body: { items: dateTime } } },
    });
    const params = codec.encode({ body: each("x") }) as { body: unknown };
    const error = await failureOf(write(jsonl, params.body));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(String(error)).toContain("params.body[0] is not a valid Date");
  });
});

async function* count(last: number) {
  for (let at = 1; at <= last; at++) yield Promise.resolve(at);
}

async function* each(item: unknown) {
  yield Promise.resolve(item);
}
