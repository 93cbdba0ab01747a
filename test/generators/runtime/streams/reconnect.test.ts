import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CallOptions } from "../../../../generators/runtime/call-options.js";
import { eventStream } from "../../../../generators/runtime/streams/event-stream.js";
import type { EventStream } from "../../../../generators/runtime/streams/events.js";
import {
  listen,
  type ListenOptions,
} from "../../../../generators/runtime/streams/listen.js";
import {
  eventOf,
  eventText,
  startEventServer,
  type EventServer,
  type Turn,
} from "../../../servers/event-server.js";
import {
  connectTo,
  failureOf,
  operation,
  type AnyCall,
} from "../connection.js";
import { collect } from "./body.js";

const LENGTH = eventText(1).length + 1;

/** No wait but the random one, of up to 100 ms. */
const quick = { waitMs: 0 };

async function open(
  server: EventServer,
  options: ListenOptions = { reconnect: quick },
  members: Partial<AnyCall> = {},
) {
  const result = eventStream({ data: "json" });
  const call = operation({ result, ...members });
  const reply = listen(connectTo(server.url), call, {}, options);
  return (await reply) as EventStream<{ data: { at: number } }>;
}

const upTo = (count: number) =>
  Array.from({ length: count }, (_, at) => eventOf(at + 1));

describe("S3 a stream that breaks off is gone on with", () => {
  const breaks = fc.constantFrom("reset" as const, "close" as const);
  const turns = fc.array(fc.record({ bytes: fc.nat(4 * LENGTH), breaks }), {
    minLength: 1,
    maxLength: 5,
  });

  test("and no event is lost or comes twice, at whatever byte", async () => {
    const first: Turn = { bytes: LENGTH + 3, breaks: "reset" };
    await fc.assert(
      fc.asyncProperty(turns, async (broken) => {
        const server = await startEventServer(12, [first, ...broken, {}]);
        const options = { reconnect: { ...quick, attempts: 8 } };
        const events = await open(server, options);
        expect(await collect(events)).toEqual(upTo(12));
        expect(events.lastEventId).toBe("12");
      }),
      { numRuns: 25 },
    );
  });

  test("with the id of the last event, which only then is sent", async () => {
    const cut = { bytes: 2 * LENGTH, breaks: "reset" } as const;
    const server = await startEventServer(5, [cut, cut, {}]);
    expect(await collect(await open(server))).toEqual(upTo(5));
    expect(server.lastEventIds()).toEqual([undefined, "2", "4"]);
  });

  test("with an id that is no ASCII", async () => {
    const prefix = "id: ž🐎\ndata: 0\n\n";
    const server = await startEventServer(0, [
      { prefix, breaks: "reset" },
      { status: 204 },
    ]);
    await collect(await open(server));
    const [, id = ""] = server.lastEventIds();
    expect(Buffer.from(id, "latin1").toString()).toBe("ž🐎");
  });

  test("with the id that an event without data has said, and not one that was not ended", async () => {
    const prefix = "id: 1\ndata: 1\n\nid: 2\n\nid: 3\ndata: 3";
    const server = await startEventServer(0, [
      { prefix, breaks: "reset" },
      { status: 204 },
    ]);
    expect(await collect(await open(server))).toHaveLength(1);
    expect(server.lastEventIds()).toEqual([undefined, "2"]);
  });

  test("with the headers, params and retries of the call", async () => {
    const cut = { bytes: LENGTH, breaks: "reset" } as const;
    const server = await startEventServer(2, [cut, {}]);
    const headers = { "X-Own": "1", "Last-Event-ID": "0" };
    await collect(await open(server, { headers, reconnect: quick }));
    const [, second] = server.received;
    expect(second?.headers).toMatchObject({
      "x-own": "1",
      "last-event-id": "1",
    });
  });
});

describe("S3 the wait before a stream is gone on with", () => {
  async function waitOf(turns: readonly Turn[], options: CallOptions = {}) {
    const waits: {
      waitMs: number;
      attempts: number;
      status?: number | undefined;
    }[] = [];
    const onRetry = (retry: (typeof waits)[number]) => waits.push(retry);
    const server = await startEventServer(2, turns);
    const events = await open(server, {
      reconnect: quick,
      ...options,
      retry: { onRetry },
    });
    await failureOf(collect(events).then(() => Promise.reject(new Error())));
    return waits;
  }
  const cut = { bytes: LENGTH, breaks: "reset" } as const;

  test("is what the server asks for, and a random time", async () => {
    const asking = { ...cut, prefix: "retry: 150\n\n", bytes: LENGTH + 12 };
    const [wait] = await waitOf([asking, {}]);
    expect(wait).toMatchObject({ operationId: "pets.get", attempts: 1 });
    expect(wait?.waitMs).toBeGreaterThanOrEqual(150);
    expect(wait?.waitMs).toBeLessThanOrEqual(300);
  });

  test("grows with every attempt, and starts anew with an event", async () => {
    const busy = { status: 503 };
    const waits = await waitOf([
      cut,
      busy,
      busy,
      { ...cut, bytes: LENGTH },
      {},
    ]);
    expect(waits.map(({ attempts }) => attempts)).toEqual([1, 2, 3, 1]);
    expect(waits.map(({ status }) => status)).toEqual([
      undefined,
      503,
      503,
      undefined,
    ]);
  });

  test("is that of Retry-After where it is longer", async () => {
    const headers = { "retry-after": "1" };
    const waits = await waitOf([cut, { status: 503, headers }, {}]);
    expect(waits[1]?.waitMs).toBeGreaterThan(800);
  });
});

describe("S3 a stream is not gone on with", () => {
  const cut: Turn = { bytes: LENGTH, breaks: "reset" };

  async function failWith(
    turns: readonly Turn[],
    options?: ListenOptions,
    members?: Partial<AnyCall>,
  ) {
    const server = await startEventServer(3, turns);
    const error = await failureOf(
      collect(await open(server, options, members)),
    );
    return { error, requests: server.received.length };
  }

  test("if the caller does not want it", async () => {
    expect(await failWith([cut], { reconnect: false })).toMatchObject({
      error: { code: "network_error" },
      requests: 1,
    });
  });

  test("if it was asked for with a method that may change something", async () => {
    const options = { reconnect: quick };
    expect(await failWith([cut], options, { method: "POST" })).toMatchObject({
      error: { code: "network_error" },
      requests: 1,
    });
  });

  test("if the server sends no ids, or has taken the last one back", async () => {
    const prefix = "data: 1\n\n";
    const none: Turn = { prefix, bytes: prefix.length, breaks: "reset" };
    expect(await failWith([none])).toMatchObject({ requests: 1 });
    const back = "id: 1\ndata: 1\n\nid\n\n";
    const taken: Turn = { prefix: back, bytes: back.length, breaks: "reset" };
    expect(await failWith([taken])).toMatchObject({ requests: 1 });
  });

  test("more often than it may: the last failure is thrown", async () => {
    const reconnect = { ...quick, attempts: 2 };
    const nothing: Turn = { bytes: 0, breaks: "reset" };
    expect(await failWith([cut, nothing], { reconnect })).toMatchObject({
      error: { code: "network_error", operationId: "pets.get" },
      requests: 3,
    });
    expect(await failWith([cut, { status: 503 }], { reconnect })).toMatchObject(
      {
        error: { code: "api_error", status: 503 },
        requests: 3,
      },
    );
  });

  test.each([
    { status: 404 },
    { status: 401 },
    { status: 501 },
    { status: 400 },
  ])("if the server refuses it: $status", async ({ status }) => {
    expect(await failWith([cut, { status }])).toMatchObject({
      error: { code: "api_error", status },
      requests: 2,
    });
  });

  test("if the server asks for too long a wait", async () => {
    const headers = { "retry-after": "61" };
    expect(await failWith([cut, { status: 429, headers }])).toMatchObject({
      error: { code: "rate_limited" },
      requests: 2,
    });
  });

  test("if the server is gone", async () => {
    const server = await startEventServer(3, [cut]);
    const events = await open(server, { reconnect: { ...quick, attempts: 2 } });
    const iterator = events[Symbol.asyncIterator]();
    await iterator.next();
    await server.close();
    const error = await failureOf(iterator.next());
    expect(error).toMatchObject({ code: "network_error" });
  });
});

describe("S3 a stream that ends as it should", () => {
  const half: Turn = { bytes: LENGTH };
  const asking: Turn = { prefix: "retry: 1\n\n", bytes: LENGTH + 10 };

  test("is over where the server has not sent retry", async () => {
    const server = await startEventServer(2, [half, {}]);
    expect(await collect(await open(server))).toEqual(upTo(1));
    expect(server.received).toHaveLength(1);
  });

  test("is gone on with where it has, until it answers 204", async () => {
    const server = await startEventServer(2, [asking, {}, { status: 204 }]);
    expect(await collect(await open(server))).toEqual(upTo(2));
    expect(server.lastEventIds()).toEqual([undefined, "1", "2"]);
  });

  test("is over where nothing comes, again and again", async () => {
    const reconnect = { attempts: 2 };
    const server = await startEventServer(1, [asking, {}]);
    expect(await collect(await open(server, { reconnect }))).toEqual(upTo(1));
    expect(server.received).toHaveLength(3);
  });

  test.each([
    { afterEnd: false, turn: asking, want: 1 },
    { afterEnd: true, turn: half, want: 2 },
  ])("is what the caller says: $afterEnd", async ({ afterEnd, turn, want }) => {
    const server = await startEventServer(2, [turn, {}, { status: 204 }]);
    const events = await open(server, { reconnect: { ...quick, afterEnd } });
    expect(await collect(events)).toEqual(upTo(want));
  });

  test("is over with [DONE]", async () => {
    const prefix = "retry: 1\nid: 1\ndata: {}\n\ndata: [DONE]\n\n";
    const server = await startEventServer(0, [{ prefix, breaks: "open" }]);
    expect(await collect(await open(server))).toHaveLength(1);
    expect(server.received).toHaveLength(1);
    await expect.poll(() => server.received[0]?.isClosed()).toBe(true);
  });
});

test("S3 a stream goes on behind an event of another process", async () => {
  const server = await startEventServer(4, [{}]);
  const events = await open(server, { lastEventId: "2" });
  expect(await collect(events)).toEqual(upTo(4).slice(2));
  expect(events.lastEventId).toBe("4");
});

test("S3 lastEventId is that of the event that was given last", async () => {
  const server = await startEventServer(4, [{}]);
  const events = await open(server);
  for await (const { data } of events) {
    expect(events.lastEventId).toBe(String(data.at));
    if (data.at === 2) break;
  }
  expect(events.lastEventId).toBe("2");
});
