import { once } from "node:events";
import { inspect } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Codec } from "../../../../generators/runtime/codec/codec.js";
import { conversion } from "../../../../generators/runtime/codec/conversion.js";
import { dateTime } from "../../../../generators/runtime/codec/date.js";
import { exactConversion } from "../../../../generators/runtime/codec/exact.js";
import {
  int64,
  int64Text,
} from "../../../../generators/runtime/codec/integer.js";
import { DecodeError } from "../../../../generators/runtime/errors/errors.js";
import {
  eventStream,
  type EventStreamOptions,
} from "../../../../generators/runtime/streams/event-stream.js";
import type { EventStream } from "../../../../generators/runtime/streams/events.js";
import { listen } from "../../../../generators/runtime/streams/listen.js";
import { startServer } from "../../../servers/start-server.js";
import {
  connectTo,
  failureOf,
  operation,
  type AnyCall,
} from "../connection.js";

const BIG = 9007199254740993n;
const TEXT = "2030-01-02T03:04:05.000Z";
const DATE = new Date(TEXT);

/** A server that answers each connection with the next of these texts, byte by byte if it is the first. */
async function serve(...texts: readonly string[]) {
  const server = await startServer(async (response, { request }, index) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const bytes = Buffer.from(texts[index] ?? "data: [DONE]\n\n");
    const size = index === 0 ? 1 : bytes.length;
    for (let at = 0; at < bytes.length; at += size)
      response.write(bytes.subarray(at, at + size));
    if (index === 0 && texts.length > 1)
      response.write("", () => setTimeout(() => request.socket.destroy(), 5));
    else if (texts[index]?.endsWith("\n\n")) response.end();
  });
  onTestFinished(() => server.close());
  return server;
}

async function open(
  url: string,
  options: EventStreamOptions,
  called: Partial<AnyCall> = {},
): Promise<EventStream<unknown>> {
  const client = connectTo(url);
  const result = eventStream(options);
  const reconnect = { waitMs: 1 };
  const call = listen(
    client,
    operation({ ...called, result }),
    {},
    { reconnect },
  );
  return (await call) as EventStream<unknown>;
}

async function collect(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The example of OpenAPI 3.2, "Server-Sent Event Streams". */
const EXAMPLE = `event: addString
data: This data is formatted
data: across two lines

event: addInt64
data: 1234
unknownField: this is ignored

: This is a comment
event: addJSON
data: {"foo": 42}

`;

describe("over a socket, the name of an event says what its data is", () => {
  test.each<{
    name: string;
    options: EventStreamOptions;
    given: string;
    want: unknown[];
  }>([
    {
      name: "as in the specification's example",
      options: { named: { addJSON: "json" } },
      given: EXAMPLE,
      want: [
        {
          event: "addString",
          data: "This data is formatted\nacross two lines",
        },
        { event: "addInt64", data: "1234" },
        { event: "addJSON", data: { foo: 42 } },
      ],
    },
    {
      name: "one without a name is a message",
      options: { named: { message: "json" } },
      given:
        'data: {"a":1}\n\nevent: message\ndata: 2\n\nevent: x\ndata: {\n\n',
      want: [
        { data: { a: 1 } },
        { event: "message", data: 2 },
        { event: "x", data: "{" },
      ],
    },
    {
      name: "where the others are JSON",
      options: { data: "json", named: { log: "text" } },
      given: 'event: log\ndata: {\n\nevent: x\ndata: "a"\n\ndata: 1\n\n',
      want: [
        { event: "log", data: "{" },
        { event: "x", data: "a" },
        { data: 1 },
      ],
    },
    {
      name: "a name that every object has is one like any other",
      options: { named: { a: "json" } },
      given: "event: constructor\ndata: 1\n\nevent: __proto__\ndata: 2\n\n",
      want: [
        { event: "constructor", data: "1" },
        { event: "__proto__", data: "2" },
      ],
    },
    {
      name: "JSON in several lines, up to the end",
      options: { named: { a: "json" } },
      given:
        'event: a\ndata: {\ndata: "a": [\ndata: ]}\n\ndata: [DONE]\n\nevent: a\ndata: {\n\n',
      want: [{ event: "a", data: { a: [] } }],
    },
  ])("$name", async ({ options, given, want }) => {
    const { url } = await serve(given);
    expect(await collect(await open(url, options))).toEqual(want);
  });
});

describe("every event is converted by its own codec", () => {
  const event = (name: string, codec?: Codec) => ({
    when: {
      required: ["event"],
      properties: { event: { values: [name] } },
    },
    ...(codec && { codec: { properties: { data: codec } } }),
  });
  const codec: Codec = {
    oneOf: {
      members: [
        event("booked", { properties: { id: int64, at: dateTime } }),
        event("noted"),
        event("total", int64Text),
      ],
    },
  };
  const named = { booked: "json", noted: "json" } as const;
  const data = `{"id":${BIG},"at":"${TEXT}"}`;
  const given = ["booked", "noted"]
    .map((name) => `event: ${name}\ndata: ${data}\n\n`)
    .join("");

  test("with every digit where it wants it", async () => {
    const { url } = await serve(`${given}event: total\ndata: ${BIG}\n\n`);
    const called = { codec: exactConversion({ responses: { 200: codec } }) };
    expect(await collect(await open(url, { named }, called))).toEqual([
      { event: "booked", data: { id: BIG, at: DATE } },
      { event: "noted", data: { id: Number(BIG), at: TEXT } },
      { event: "total", data: BIG },
    ]);
  });

  test("without digits, where none are wanted", async () => {
    const { url } = await serve(given);
    const dates = {
      oneOf: {
        members: [
          event("booked", { properties: { at: dateTime } }),
          event("noted"),
        ],
      },
    };
    const called = { codec: conversion({ responses: { 200: dates } }) };
    expect(await collect(await open(url, { named }, called))).toEqual([
      { event: "booked", data: { id: Number(BIG), at: DATE } },
      { event: "noted", data: { id: Number(BIG), at: TEXT } },
    ]);
  });

  test("a text that is an item is, too", async () => {
    const { url } = await serve(`data: ${TEXT}\n\n`);
    const called = { codec: conversion({ responses: { 200: dateTime } }) };
    expect(await collect(await open(url, { items: "data" }, called))).toEqual([
      DATE,
    ]);
  });

  test("on all connections of a stream that breaks off", async () => {
    const first = `id: 1\nevent: booked\ndata: ${data}\n\n`;
    const { url, received } = await serve(
      first,
      `id: 2\nevent: total\ndata: ${BIG}\n\ndata: [DONE]\n\n`,
    );
    const called = { codec: exactConversion({ responses: { 200: codec } }) };
    expect(await collect(await open(url, { named }, called))).toEqual([
      { id: "1", event: "booked", data: { id: BIG, at: DATE } },
      { id: "2", event: "total", data: BIG },
    ]);
    expect(received.map(({ headers }) => headers["last-event-id"])).toEqual([
      undefined,
      "1",
    ]);
  });
});

describe("data that is not what it should be is a DecodeError with the place of its event", () => {
  const dates: Codec = {
    properties: { data: { properties: { at: dateTime } } },
  };
  const list: Codec = { properties: { at: dateTime } };
  test.each<{
    name: string;
    options: EventStreamOptions;
    codec?: Codec;
    given: string;
    want: string;
  }>([
    {
      name: "no JSON",
      options: { data: "json" },
      given: "hush-hush",
      want: "event 2: its data is not JSON",
    },
    {
      name: "no JSON, where something would be converted",
      options: { data: "json" },
      codec: dates,
      given: "hush-hush",
      want: "event 2: its data is not JSON",
    },
    {
      name: "no JSON, where it is the item",
      options: { items: "data", data: "json" },
      codec: list,
      given: "hush-hush",
      want: "event 2: its data is not JSON",
    },
    {
      name: "no date",
      options: { data: "json" },
      codec: dates,
      given: '{"at":"hush-hush"}',
      want: "event 2: $.data.at is not an RFC 3339 date-time",
    },
    {
      name: "no date, where it is the item",
      options: { items: "data", data: "json" },
      codec: list,
      given: '{"at":"hush-hush"}',
      want: "event 2: $.at is not an RFC 3339 date-time",
    },
  ])("$name", async ({ options, codec, given, want }) => {
    const closed: Promise<unknown>[] = [];
    const server = await startServer((response, { request }) => {
      closed.push(once(request.socket, "close"));
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(`id: 7\ndata: {}\n\nid: 8\ndata: ${given}\n\n`);
    });
    onTestFinished(() => server.close());
    const called = codec && {
      codec: exactConversion({ responses: { 200: codec } }),
    };
    const stream = await open(server.url, options, called);
    const error = await failureOf(collect(stream));
    expect(error).toBeInstanceOf(DecodeError);
    expect((error as Error).message).toContain(want);
    expect(inspect(error)).not.toContain("hush-hush");
    // it was not read: who goes on gets it again
    expect(stream.lastEventId).toBe("7");
    await Promise.all(closed);
    expect(closed).toHaveLength(1);
  });
});
