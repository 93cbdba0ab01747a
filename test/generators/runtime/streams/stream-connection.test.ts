import { expect, test } from "vitest";
import { jsonLines } from "../../../../generators/runtime/streams/json-lines.js";
import { send } from "../../../../generators/runtime/send.js";
import { serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";

/** A server that sends one line and then waits. */
async function open(signal?: AbortSignal) {
  const server = await serve((response) => {
    response.writeHead(200, { "content-type": "application/jsonl" });
    response.write("1\n");
  });
  const call = send(
    connectTo(server.url, { timeoutMs: 1_000 }),
    operation({ result: jsonLines() }),
    {},
    { signal },
  );
  const items = (await call) as AsyncIterable<number>;
  const isClosed = () => server.received[0]?.isClosed();
  return { items, isClosed };
}

test("who leaves the loop closes the connection", async () => {
  const { items, isClosed } = await open();
  for await (const item of items) {
    expect(item).toBe(1);
    break;
  }
  await expect.poll(isClosed).toBe(true);
});

test("an abort closes the connection, and ends the loop", async () => {
  const controller = new AbortController();
  const { items, isClosed } = await open(controller.signal);
  const seen: number[] = [];
  const read = async () => {
    for await (const item of items) {
      seen.push(item);
      setTimeout(() => controller.abort(), 5);
    }
  };
  expect(await failureOf(read())).toMatchObject({ code: "aborted" });
  expect(seen).toEqual([1]);
  await expect.poll(isClosed).toBe(true);
});
