import type { ServerResponse } from "node:http";
import { describe, expect, test, vi } from "vitest";
import { json } from "../../../../generators/runtime/bodies/json.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import type { LogEntry } from "../../../../generators/runtime/interceptors/logger.js";
import {
  logging,
  type LoggingOptions,
} from "../../../../generators/runtime/interceptors/logging.js";
import { raw } from "../../../../generators/runtime/bodies/raw.js";
import { binary } from "../../../../generators/runtime/responses/binary.js";
import { eventStream } from "../../../../generators/runtime/streams/event-stream.js";
import { send } from "../../../../generators/runtime/send.js";
import { serve } from "../../../servers/serve.js";
import { connectTo, fakeFetch, operation, requestOf } from "../connection.js";

const options: LoggingOptions = { level: "debug", bodies: true };

/** Sends a body, and gives what was logged of bodies. */
async function log(
  body: unknown,
  response: Response,
  given: LoggingOptions = options,
): Promise<unknown[]> {
  const entries: LogEntry[] = [];
  const { fetch } = fakeFetch(response);
  const client = connectTo("https://api.example", {
    fetch,
    interceptors: [logging((entry) => entries.push(entry), given)],
  });
  const plain = Object.getPrototypeOf(body ?? {}) === Object.prototype;
  const own = plain ? json() : raw({ contentType: "application/octet-stream" });
  const call = operation({ method: "POST", result: "none", body: own });
  await send(client, call, { body });
  await new Promise((resolve) => setTimeout(resolve, 5));
  return entries.flatMap(({ fields }) => fields["body"] ?? []);
}

const text = (body: string, type = "text/plain") =>
  new Response(body, { headers: { "content-type": type } });

describe("E4 bodies", () => {
  test.each<{ name: string; given: LoggingOptions }>([
    { name: "unless they are asked for", given: { level: "debug" } },
    { name: "if they are refused", given: { level: "debug", bodies: false } },
    { name: "above level debug", given: { bodies: true } },
  ])("are not logged $name", async ({ given }) => {
    expect(await log({ a: 1 }, Response.json({}), given)).toEqual([]);
  });

  test("are logged, both ways", async () => {
    const logged = await log({ a: 1 }, Response.json({ b: 2 }));
    expect(logged).toEqual(['{"a":1}', '{"b":2}']);
  });

  test("are cut, never within a character", async () => {
    const given = { level: "debug", bodies: { maxBytes: 4 } } as const;
    expect(await log({ a: 1 }, text("aé€"), given)).toEqual(['{"a"…', "aé…"]);
    expect(await log(undefined, text("aé€".slice(0, 2)), given)).toEqual([
      "aé",
    ]);
    expect(await log(undefined, text("abcd"), given)).toEqual(["abcd"]);
  });

  test("are what is left of them", async () => {
    const redact = (body: string, operationId: string) =>
      `${operationId}: ${body.replace(/secret/g, "…")}`;
    const given = { level: "debug", bodies: { redact } } as const;
    expect(await log({ a: "secret" }, text("secret"), given)).toEqual([
      'pets.get: {"a":"…"}',
      "pets.get: …",
    ]);
  });

  test("are not logged where what takes secrets out fails", async () => {
    const redact = () => {
      throw new Error("no");
    };
    const given = { level: "debug", bodies: { redact } } as const;
    expect(await log({ a: 1 }, text("b"), given)).toEqual([]);
  });

  test.each([
    "text/csv",
    "application/problem+json",
    "application/xml; charset=utf-8",
    "application/x-www-form-urlencoded",
  ])("of type %s are text", async (type) => {
    expect(await log(undefined, text("a", type))).toEqual(["a"]);
  });

  test.each(["image/png", "application/octet-stream", ""])(
    "of type %j are not logged",
    async (type) => {
      expect(await log(undefined, text("a", type))).toEqual([]);
    },
  );

  test("that are sent and are no text are only named", async () => {
    const stream = new Blob(["secret"]).stream();
    expect(await log(new Blob(["secret"]), text("", "image/png"))).toEqual([
      "[object Blob]",
    ]);
    expect(await log(stream, text("", "image/png"))).toEqual([
      "[object ReadableStream]",
    ]);
  });
});

test("S4 a stream that is left closes its connection, logged or not", async () => {
  const entries: LogEntry[] = [];
  const server = await serve((response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: 1\n\n");
  });
  const client = connectTo(server.url, {
    interceptors: [logging((entry) => entries.push(entry), options)],
  });
  const call = operation({ result: eventStream({ data: "json" }) });
  const events = (await send(client, call)) as AsyncIterable<unknown>;
  for await (const event of events) {
    expect(event).toMatchObject({ data: 1 });
    break;
  }
  const isClosed = () => expect(server.received[0]?.isClosed()).toBe(true);
  await vi.waitFor(isClosed, 100);
});

describe("E3 E4 a secret that a body quotes is not logged", () => {
  const secret = `k-${"7".repeat(60)}-k`;
  async function logOf(
    maxBytes: number,
    write: (response: ServerResponse) => void,
  ): Promise<unknown[]> {
    const entries: LogEntry[] = [];
    const server = await serve((response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      write(response);
    });
    const auth = bearer("s", secret);
    const bodies = { maxBytes };
    const log = (entry: LogEntry) => entries.push(entry);
    const interceptors = [logging(log, { level: "debug", bodies })];
    const retry = { attempts: 1 };
    const client = connectTo(server.url, { auth, interceptors, retry });
    const call = operation({ result: binary, auth: [{ s: [] }] });
    await send(client, call).catch(() => undefined);
    await vi.waitFor(() =>
      expect(entries.at(-1)?.fields).toHaveProperty("body"),
    );
    return entries.flatMap(({ fields }) => fields["body"] ?? []);
  }

  test("whole", async () => {
    const write = (response: ServerResponse) => response.end(`is ${secret}.`);
    expect(await logOf(100, write)).toEqual(["is ***."]);
  });

  test("nor half of one, where the log is cut", async () => {
    const write = (response: ServerResponse) =>
      response.end(`is ${secret}. That is all of it.`);
    expect(await logOf(30, write)).toEqual(["is ***. That is all of it."]);
    expect(await logOf(5, write)).toEqual(["is **…"]);
  });

  test("nor half of one, where what is read is cut", async () => {
    const write = (response: ServerResponse) =>
      response.end(` ${secret}`.repeat(400));
    const [logged] = await logOf(2_000, write);
    expect(logged).not.toMatch(/77/);
  });

  test("nor half of one, where the body breaks off", async () => {
    const write = (response: ServerResponse) => {
      response.write(`is ${secret.slice(0, 40)}`);
      setTimeout(() => response.destroy(), 20);
    };
    expect(await logOf(100, write)).toEqual(["is"]);
  });
});

describe("E4 the log of a body takes nothing from its caller", () => {
  test("who gets all of it, however little is logged", async () => {
    const body = `"${"a".repeat(100_000)}"`;
    const { fetch } = fakeFetch(text(body, "application/json"));
    const bodies = { maxBytes: 10 };
    const interceptors = [logging(() => {}, { level: "debug", bodies })];
    const client = connectTo("https://api.example", { fetch, interceptors });
    expect(await send(client, operation())).toHaveLength(100_000);
  });

  test("nor fails where another interceptor has read it", async () => {
    const read = text("abc");
    await read.text();
    const entries: LogEntry[] = [];
    const interceptor = logging((entry) => entries.push(entry), options);
    const send = interceptor(async () => read);
    expect(await send(requestOf())).toBe(read);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(entries.some(({ fields }) => "body" in fields)).toBe(false);
  });
});
