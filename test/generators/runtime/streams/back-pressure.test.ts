import net from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { binary } from "../../../../generators/runtime/responses/binary.js";
import type { Reader } from "../../../../generators/runtime/responses/reader.js";
import { eventStream } from "../../../../generators/runtime/streams/event-stream.js";
import { jsonLines } from "../../../../generators/runtime/streams/json-lines.js";
import { listen } from "../../../../generators/runtime/streams/listen.js";
import { transfer } from "../../../../generators/runtime/streams/transfer.js";
import { serve } from "../../../servers/serve.js";
import { connectTo, operation, type AnyCall } from "../connection.js";

const MEBIBYTE = 2 ** 20;
const PADDING = "x".repeat(1_000);

/** A server that writes one piece after the other, as long as they are taken. */
async function startEndless(piece: string) {
  const state = { taken: 0 };
  const text = piece.repeat(60);
  const server = await serve((response) => {
    response.writeHead(200);
    const write = () => {
      do state.taken += text.length;
      while (!response.destroyed && response.write(text));
    };
    response.on("drain", write);
    write();
  });
  /** Bytes that were taken when no more are. */
  const settle = async () => {
    for (let before = -1; before !== state.taken; await wait(150))
      before = state.taken;
    return state.taken;
  };
  return { server, settle };
}

/** What a socket takes of which nobody reads more than the beginning. */
async function fillSocket(piece: string): Promise<number> {
  const { server, settle } = await startEndless(piece);
  const socket = net.connect(server.port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  socket.once("data", () => socket.pause());
  return settle();
}

interface Kind {
  readonly name: string;
  readonly piece: string;
  readonly result: Reader;
  /** Reads one item. */
  readonly begin: (call: AnyCall, url: string) => Promise<unknown>;
}

const readOne = async (items: unknown): Promise<unknown> =>
  (items as AsyncIterable<unknown>)[Symbol.asyncIterator]().next();

const kinds: readonly Kind[] = [
  {
    name: "events",
    piece: `id: 1\ndata: ${PADDING}\n\n`,
    result: eventStream(),
    begin: async (call, url) => readOne(await listen(connectTo(url), call)),
  },
  {
    name: "JSON lines",
    piece: `"${PADDING}"\n`,
    result: jsonLines(),
    begin: async (call, url) => readOne(await listen(connectTo(url), call)),
  },
  {
    name: "bytes",
    piece: PADDING,
    result: binary,
    begin: async (call, url) => {
      const options = { as: "stream" } as const;
      const stream = await transfer(connectTo(url), call, {}, options);
      const reader = (stream as ReadableStream<Uint8Array>).getReader();
      return reader.read();
    },
  },
];

test.each(kinds)(
  "S2 who reads no further holds less than 1 MiB: $name",
  async ({ piece, result, begin }) => {
    const kernel = await fillSocket(piece);
    const { server, settle } = await startEndless(piece);
    await begin(operation({ result }), server.url);
    const held = (await settle()) - kernel;
    expect(held).toBeLessThan(MEBIBYTE);
  },
);

test("S2 what is read of a stream is asked for, and no more", async () => {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(1_000));
      },
    },
    { highWaterMark: 0 },
  );
  const fetch = async () => new Response(body);
  const client = connectTo("https://a.example", { fetch });
  const call = operation({ result: binary });
  const stream = await transfer(client, call, {}, { as: "stream" });
  const reader = (stream as ReadableStream<Uint8Array>).getReader();
  await wait(10);
  expect(pulled).toBe(0);
  await reader.read();
  await wait(10);
  expect(pulled).toBe(1);
});
