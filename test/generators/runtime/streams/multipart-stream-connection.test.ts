import { expect, test } from "vitest";
import { gzip } from "../../../../generators/runtime/bodies/gzip.js";
import { streamFile } from "../../../../generators/runtime/bodies/part.js";
import { send } from "../../../../generators/runtime/send.js";
import { multipartStream } from "../../../../generators/runtime/streams/multipart-stream.js";
import { transfer } from "../../../../generators/runtime/streams/transfer.js";
import { serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";

const body = multipartStream({ contentType: "multipart/mixed" });
const called = operation({ method: "POST", body, result: "none" });

test("S1 parts go over a connection as they come, files among them", async () => {
  const server = await serve((response) => response.writeHead(204).end());
  async function* items() {
    for (let at = 0; at < 500; at++)
      yield Promise.resolve(
        at % 2 ? { at } : streamFile(new Blob(["x".repeat(at)]).stream()),
      );
  }
  let loaded = 0;
  await transfer(
    connectTo(server.url),
    called,
    { body: items() },
    {
      onUploadProgress: ({ loadedBytes }) => {
        loaded = loadedBytes;
      },
    },
  );
  const text = String(server.received[0]?.body);
  expect(text.split(/\r\n--connector-\w+/)).toHaveLength(501);
  expect(loaded).toBe(text.length);
});

test("S1 parts that come one after another can be compressed", async () => {
  const server = await serve((response) => response.writeHead(204).end());
  const client = connectTo(server.url, { interceptors: [gzip()] });
  async function* items() {
    yield Promise.resolve("x");
  }
  await send(client, called, { body: items() });
  expect(server.received[0]?.headers["content-encoding"]).toBe("gzip");
});

test("R9 what the parts throw ends the call, which is not tried again", async () => {
  const server = await serve((response) => response.writeHead(204).end());
  async function* items() {
    yield Promise.resolve(1);
    throw new Error("no more");
  }
  const call = send(connectTo(server.url), called, { body: items() });
  expect(await failureOf(call)).toMatchObject({
    code: "network_error",
    notRetried: "stream_not_replayable",
    cause: { cause: { message: "no more" } },
  });
  expect(server.received).toHaveLength(0);
});

test("an abort while a part is awaited closes what gives them", async () => {
  const server = await serve((response) => response.writeHead(204).end());
  const controller = new AbortController();
  let close: (isClosed: boolean) => void = () => undefined;
  const closed = new Promise<boolean>((resolve) => (close = resolve));
  const items = {
    [Symbol.asyncIterator]: () => ({
      next: () => {
        setTimeout(() => controller.abort(), 10);
        return new Promise<never>(() => undefined);
      },
      return: () => {
        close(true);
        return Promise.resolve({ done: true as const, value: undefined });
      },
    }),
  };
  const { signal } = controller;
  const call = send(connectTo(server.url), called, { body: items }, { signal });
  expect(await failureOf(call)).toMatchObject({ code: "aborted" });
  expect(await closed).toBe(true);
});
