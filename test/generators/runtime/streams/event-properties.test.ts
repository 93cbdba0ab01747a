import fc from "fast-check";
import { expect, test } from "vitest";
import { eventStream } from "../../../../generators/runtime/streams/event-stream.js";
import { cutAt, cutEverywhere, readPieces, toBytes } from "./body.js";
import { failureOf } from "../connection.js";

/** A text with the letters that mean something in an event stream. */
const words = fc
  .array(
    fc.constantFrom("a", ":", " ", "ž", "🐎", "data", "id", "\ufeff", "0"),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(""));
const lineEnd = fc.constantFrom("\n", "\r", "\r\n");
const field = fc.constantFrom("data", "event", "id", "retry", "other", "");
const line = fc.oneof(
  fc
    .tuple(field, fc.constantFrom(":", ": ", ":  "), words)
    .map((parts) => parts.join("")),
  words,
  fc.constant("retry: 12"),
  fc.constant("id: a\0b"),
  fc.constant(""),
);
const streams = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 40 })
  .map((lines) => lines.flat().join(""));

/** The events of a whole text, word for word as HTML, section 9.2.6, interprets it. */
function interpret(text: string): unknown[] {
  const events: unknown[] = [];
  let data = "";
  let fields: Record<string, unknown> = {};
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  // what no line end follows is no line
  for (const one of lines.slice(0, -1)) {
    if (one === "") {
      // "If the data buffer's last character is a LINE FEED, remove it"
      if (data !== "") events.push({ ...fields, data: data.slice(0, -1) });
      data = "";
      fields = {};
      continue;
    }
    const [, name = "", value = ""] = /^([^:]*):? ?([^]*)$/.exec(one) ?? [];
    if (name === "data") data += `${value}\n`;
    else if (name === "event") {
      delete fields["event"];
      if (value !== "") fields["event"] = value;
    } else if (name === "id" && !value.includes("\0")) fields["id"] = value;
    else if (name === "retry" && /^[0-9]+$/.test(value))
      fields["retry"] = Number(value);
  }
  return events;
}

test("S3 events are those that HTML says, however the bytes are cut", async () => {
  const places = fc.array(fc.nat(10_000), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(streams, places, async (text, cuts) => {
      const want = interpret(text);
      expect(await readPieces(eventStream(), [toBytes(text)])).toEqual(want);
      expect(await readPieces(eventStream(), cutAt(text, cuts))).toEqual(want);
    }),
    { numRuns: 500 },
  );
});

test("S3 events are the same when they are cut in two at every byte", async () => {
  await fc.assert(
    fc.asyncProperty(streams, async (text) => {
      const want = interpret(text);
      for (const pieces of cutEverywhere(text))
        expect(await readPieces(eventStream(), pieces)).toEqual(want);
    }),
    { numRuns: 30 },
  );
});

test.each([{ end: "\n" }, { end: "\r" }, { end: "\r\n" }])(
  "S3 [DONE] ends the items at whatever byte it is cut: $end",
  async ({ end }) => {
    const text = `data: {"a":"ž"}${end}${end}data: [DONE]${end}${end}data: 2${end}${end}`;
    const reader = eventStream({ items: "data", data: "json" });
    for (const pieces of cutEverywhere(text))
      expect(await readPieces(reader, pieces)).toEqual([{ a: "ž" }]);
  },
);

test("S3 an event of 8 MiB arrives whole, in linear time", async () => {
  const big = "x".repeat(8 * 2 ** 20);
  const bytes = toBytes(`id: 1\ndata: ${big}\n\ndata: small\n\n`);
  const pieces = Array.from(
    { length: Math.ceil(bytes.length / 16_384) },
    (_, at) => bytes.subarray(at * 16_384, (at + 1) * 16_384),
  );
  const startedAt = performance.now();
  const events = await readPieces(eventStream(), pieces);
  expect(events).toEqual([{ id: "1", data: big }, { data: "small" }]);
  expect(performance.now() - startedAt).toBeLessThan(3_000);
});

test.each([
  { name: "a line without an end", unit: "x".repeat(1_000) },
  { name: "lines without an event", unit: `data: ${"x".repeat(1_000)}\n` },
])("S5 an event that grows and grows is refused: $name", async ({ unit }) => {
  const pieces = Array.from({ length: 200 }, () => toBytes(unit));
  const read = readPieces(eventStream(), pieces, 100_000);
  const error = await failureOf(read);
  expect(error).toMatchObject({ code: "decode_error" });
  expect(String(error)).toContain("larger than 100000 bytes");
});

test("S5 a stream of any length is read where its events are small", async () => {
  const pieces = Array.from({ length: 200 }, () =>
    toBytes(`data: ${"x".repeat(1_000)}\n\n`),
  );
  expect(await readPieces(eventStream(), pieces, 10_000)).toHaveLength(200);
});

test("S3 an error event is thrown with its data where items are data alone", async () => {
  const text = 'data: 1\n\nevent: error\ndata: {"code":"busy"}\n\ndata: 2\n\n';
  const reader = eventStream({ items: "data", data: "json" });
  for (const pieces of cutEverywhere(text)) {
    const error = await failureOf(readPieces(reader, pieces));
    expect(error).toMatchObject({
      code: "api_error",
      status: 200,
      body: { code: "busy" },
    });
    expect(String(error)).not.toContain("busy");
  }
});

test("S3 an error event that is no JSON keeps its text", async () => {
  const pieces = [toBytes("event: error\ndata: too busy\n\n")];
  const reader = eventStream({ items: "data", data: "json" });
  const error = await failureOf(readPieces(reader, pieces));
  expect(error).toMatchObject({ body: "too busy" });
});

test("S3 an error event is an event where items are events", async () => {
  const pieces = [toBytes("event: error\ndata: busy\n\n")];
  expect(await readPieces(eventStream(), pieces)).toEqual([
    { event: "error", data: "busy" },
  ]);
});
