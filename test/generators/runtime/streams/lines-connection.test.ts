import { expect, test } from "vitest";
import { lines } from "../../../../generators/runtime/streams/lines.js";
import { send } from "../../../../generators/runtime/send.js";
import { serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";

const body = lines({ contentType: "application/jsonl" });
const called = operation({ method: "POST", body, result: "none" });

test("S1 items go over a connection as they come", async () => {
  const server = await serve((response) => response.writeHead(204).end());
  async function* items() {
    for (let at = 0; at < 1_000; at++) yield Promise.resolve({ at });
  }
  await send(connectTo(server.url), called, { body: items() });
  const text = String(server.received[0]?.body);
  expect(text.split("\n")).toHaveLength(1_001);
});

test("R9 what the items throw ends the call, which is not tried again", async () => {
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
