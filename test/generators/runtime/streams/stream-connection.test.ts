import { getEventListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { responseParts } from "../../../../generators/runtime/responses/response-parts.js";
import type { Reader } from "../../../../generators/runtime/responses/reader.js";
import { send } from "../../../../generators/runtime/send.js";
import { eventStream } from "../../../../generators/runtime/streams/event-stream.js";
import { jsonLines } from "../../../../generators/runtime/streams/json-lines.js";
import { listen } from "../../../../generators/runtime/streams/listen.js";
import { serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";
import { collect } from "./body.js";

type Items = AsyncIterable<unknown>;

/** A machine that does other things as well may be late now and then. */
const TIMED = { retry: 2 };

interface Kind {
  readonly name: string;
  readonly result: Reader;
  readonly type: string;
  readonly text: string;
  readonly call?: typeof send;
}

const boundary = 'multipart/mixed; boundary="b"';
const kinds: readonly Kind[] = [
  {
    name: "JSON lines",
    result: jsonLines(),
    type: "application/jsonl",
    text: "1\n",
  },
  {
    name: "events",
    result: eventStream(),
    type: "text/event-stream",
    text: "id: 1\ndata: 1\n\n",
  },
  {
    name: "events that are listened to",
    result: eventStream(),
    type: "text/event-stream",
    text: "id: 1\ndata: 1\n\n",
    call: listen,
  },
  {
    name: "parts",
    result: responseParts({ stream: true }),
    type: boundary,
    text: "--b\r\n\r\n1\r\n--b\r\n",
  },
];

/** A server that sends one item and then waits. */
async function open(
  { result, type, text, call = send }: Kind,
  signal?: AbortSignal,
) {
  let closedAt = Infinity;
  const server = await serve((response) => {
    response.on("close", () => (closedAt = performance.now()));
    response.writeHead(200, { "content-type": type });
    response.write(text);
  });
  const client = connectTo(server.url, { timeoutMs: 1_000 });
  const items = (await call(
    client,
    operation({ result }),
    {},
    { signal },
  )) as Items;
  /** Milliseconds that the server took to see the end of it. */
  const timeClosing = async (leave: () => unknown) => {
    const leftAt = performance.now();
    await leave();
    await expect.poll(() => closedAt, { interval: 1 }).toBeLessThan(Infinity);
    return closedAt - leftAt;
  };
  return { items, timeClosing, server };
}

describe.each(kinds)(
  "S4 the connection is closed within 100 ms: $name",
  TIMED,
  (kind) => {
    test("by who leaves the loop", async () => {
      const { items, timeClosing } = await open(kind);
      const leave = async () => {
        for await (const _ of items) break;
      };
      expect(await timeClosing(leave)).toBeLessThan(100);
    });

    test("by who throws in the loop", async () => {
      const { items, timeClosing } = await open(kind);
      const leave = async () => {
        const error = new Error("mine");
        const loop = async () => {
          for await (const _ of items) throw error;
        };
        expect(await failureOf(loop())).toBe(error);
      };
      expect(await timeClosing(leave)).toBeLessThan(100);
    });

    test("by return, though nothing was read", async () => {
      const { items, timeClosing } = await open(kind);
      const leave = () => items[Symbol.asyncIterator]().return?.();
      expect(await timeClosing(leave)).toBeLessThan(100);
    });

    test("by return while the next item is awaited", async () => {
      const { items, timeClosing } = await open(kind);
      const iterator = items[Symbol.asyncIterator]();
      await iterator.next();
      const pending = iterator.next();
      await wait(10);
      expect(await timeClosing(() => iterator.return?.())).toBeLessThan(100);
      expect(await pending).toEqual({ done: true, value: undefined });
    });

    test("by an abort while the next item is awaited, which ends the loop", async () => {
      const controller = new AbortController();
      const { items, timeClosing } = await open(kind, controller.signal);
      const done = failureOf(collect(items));
      await wait(10);
      const leave = () => controller.abort("enough");
      expect(await timeClosing(leave)).toBeLessThan(100);
      expect(await done).toMatchObject({ code: "aborted", cause: "enough" });
    });

    test("by an abort before anybody reads", async () => {
      const controller = new AbortController();
      const { items, timeClosing } = await open(kind, controller.signal);
      expect(await timeClosing(() => controller.abort())).toBeLessThan(100);
      expect(await failureOf(collect(items))).toMatchObject({
        code: "aborted",
      });
    });

    test("C3 and no listener is left on the signal", async () => {
      const { signal } = new AbortController();
      const { items } = await open(kind, signal);
      expect(getEventListeners(signal, "abort")).toHaveLength(1);
      for await (const _ of items) break;
      expect(getEventListeners(signal, "abort")).toEqual([]);
    });
  },
);

describe("S4 a stream that is gone on with ends", TIMED, () => {
  /** A server that sends one event and breaks off, and then does this. */
  async function openBroken(again: "refuse" | "hang", signal?: AbortSignal) {
    const server = await serve((response, { request }, index) => {
      if (index > 0 && again === "hang") return;
      if (index > 0) return void response.writeHead(503).end();
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("id: 1\ndata: 1\n\n");
      setTimeout(() => request.socket.resetAndDestroy(), 10);
    });
    const result = eventStream();
    const waitMs = again === "hang" ? 0 : 60_000;
    const events = (await listen(
      connectTo(server.url),
      operation({ result }),
      {},
      { signal, reconnect: { waitMs } },
    )) as Items;
    const iterator = events[Symbol.asyncIterator]();
    await iterator.next();
    const pending = iterator.next();
    if (again === "hang") {
      await expect.poll(() => server.received.length).toBe(2);
    } else await wait(50);
    return { iterator, pending, server };
  }

  test.each([{ again: "refuse" as const }, { again: "hang" as const }])(
    "by an abort, also while it waits or connects: $again",
    async ({ again }) => {
      const controller = new AbortController();
      const { pending, server } = await openBroken(again, controller.signal);
      const abortedAt = performance.now();
      controller.abort("enough");
      const error = await failureOf(pending);
      expect(performance.now() - abortedAt).toBeLessThan(50);
      expect(error).toMatchObject({ code: "aborted", cause: "enough" });
      expect(getEventListeners(controller.signal, "abort")).toEqual([]);
      const before = server.received.length;
      await wait(150);
      expect(server.received).toHaveLength(before);
    },
  );

  test.each([{ again: "refuse" as const }, { again: "hang" as const }])(
    "by return, also while it waits or connects: $again",
    async ({ again }) => {
      const { iterator, pending, server } = await openBroken(again);
      const leftAt = performance.now();
      await iterator.return?.();
      expect(performance.now() - leftAt).toBeLessThan(100);
      expect(await pending).toEqual({ done: true, value: undefined });
      const before = server.received.length;
      await wait(150);
      expect(server.received).toHaveLength(before);
    },
  );
});
