// A client that moves one big body, in a process of its own: it writes what that took as JSON.
import { openAsBlob } from "node:fs";
import { connect } from "../../generators/runtime/connect.js";
import { raw } from "../../generators/runtime/bodies/raw.js";
import type { Operation } from "../../generators/runtime/operation.js";
import { binary } from "../../generators/runtime/responses/binary.js";
import { eventStream } from "../../generators/runtime/streams/event-stream.js";
import type { EventStream } from "../../generators/runtime/streams/events.js";
import { jsonLines } from "../../generators/runtime/streams/json-lines.js";
import { listen } from "../../generators/runtime/streams/listen.js";
import { transfer } from "../../generators/runtime/streams/transfer.js";
import { send } from "../../generators/runtime/send.js";
import { sampleMemory } from "./memory.ts";

const [mode = "", url = "", count = "", file = ""] = process.argv.slice(2);

const client = connect(
  { name: "streams", product: "streams/1.0.0", environments: {} },
  { environment: { url }, timeoutMs: Infinity },
);

type Params = { bytes: number };
type Upload = { body: Blob | ReadableStream };

const get = { method: "GET", params: { bytes: "query" } } as const;
const download: Operation<Params, Blob> = {
  ...get,
  id: "bytes.get",
  path: "/bytes",
  result: binary,
};
const lines: Operation<Params, AsyncIterable<unknown>> = {
  ...get,
  id: "lines.get",
  path: "/lines",
  result: jsonLines(),
};
const events: Operation<Params, EventStream<unknown>> = {
  ...get,
  id: "events.get",
  path: "/events",
  result: eventStream({ items: "data", data: "json" }),
};
const upload: Operation<Upload, { received: number }> = {
  id: "bytes.put",
  method: "PUT",
  path: "/upload",
  body: raw({ contentType: "application/octet-stream", required: true }),
};

const PIECE = new Uint8Array(64 * 1024).fill(65);

/** Bytes that are given when they are asked for. */
function makeStream(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  return new ReadableStream(
    {
      pull(controller) {
        const piece = PIECE.subarray(0, left);
        left -= piece.length;
        if (piece.length > 0) controller.enqueue(piece);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

async function countItems(items: AsyncIterable<unknown>): Promise<number> {
  let found = 0;
  for await (const _ of items) found++;
  return found;
}

/** What each way of moving bytes answers with how many came. */
const MODES: Readonly<Record<string, (bytes: number) => Promise<number>>> = {
  async download(bytes) {
    const stream = await transfer(
      client,
      download,
      { bytes },
      { as: "stream" },
    );
    let loaded = 0;
    for await (const chunk of stream) loaded += chunk.length;
    return loaded;
  },
  async upload(bytes) {
    const body = makeStream(bytes);
    return (await send(client, upload, { body })).received;
  },
  async "upload with progress"(bytes) {
    let loaded = 0;
    const onUploadProgress = (progress: { loadedBytes: number }) =>
      (loaded = progress.loadedBytes);
    const body = makeStream(bytes);
    await transfer(client, upload, { body }, { onUploadProgress });
    return loaded;
  },
  async "upload of a file"(bytes) {
    const body = (await openAsBlob(file)).slice(0, bytes);
    return (await transfer(client, upload, { body })).received;
  },
  async lines(bytes) {
    return 1_000 * (await countItems(await send(client, lines, { bytes })));
  },
  async events(bytes) {
    return 1_000 * (await countItems(await listen(client, events, { bytes })));
  },
};

const move = MODES[mode];
if (!move) throw new Error(`there is no mode ${mode}`);
// the heap takes some 100 MB to find its size, with a bare fetch as well
await move(128 * 2 ** 20);
const stop = sampleMemory(50);
const startedAt = performance.now();
const moved = await move(Number(count));
const seconds = (performance.now() - startedAt) / 1_000;
console.log(JSON.stringify({ moved, seconds, ...stop() }));
