import type http from "node:http";
import { getEventListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { streamFile } from "../../../../generators/runtime/bodies/part.js";
import { multipart } from "../../../../generators/runtime/bodies/multipart.js";
import { raw } from "../../../../generators/runtime/bodies/raw.js";
import type { Operation } from "../../../../generators/runtime/operation.js";
import { binary } from "../../../../generators/runtime/responses/binary.js";
import type { TransferProgress } from "../../../../generators/runtime/streams/progress.js";
import {
  transfer,
  type TransferOptions,
} from "../../../../generators/runtime/streams/transfer.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";

/** A machine that does other things as well may be late now and then. */
const TIMED = { retry: 2 };

const MEBIBYTE = 2 ** 20;
const bytes = new Uint8Array(3 * MEBIBYTE).map((_, at) => at % 251);

type Answering = (response: http.ServerResponse) => void;

const whole: Answering = (response) => {
  response.setHeader("content-type", "image/png");
  response.setHeader("content-length", bytes.length);
  response.end(bytes);
};
const chunked: Answering = (response) => {
  response.write(bytes.subarray(0, 1_000));
  response.end(bytes.subarray(1_000));
};
const half: Answering = (response) => {
  response.writeHead(200, { "content-length": bytes.length });
  response.write(bytes.subarray(0, MEBIBYTE), () =>
    setTimeout(() => response.destroy(), 20),
  );
};

const download: Operation<undefined, Blob> = {
  id: "pets.get",
  method: "GET",
  path: "/pets",
  result: binary,
};

async function get(answer: Answering) {
  const server = await serve(answer);
  const client = connectTo(server.url);
  return { server, client };
}

async function readAll(stream: ReadableStream<Uint8Array>) {
  return Buffer.from(await new Response(stream).arrayBuffer());
}

describe("bytes are given", () => {
  test.each([
    { name: "of known length", answer: whole },
    { name: "in chunks", answer: chunked },
  ])("as a stream, or as a Blob: $name", async ({ answer }) => {
    const { client } = await get(answer);
    const stream = await transfer(client, download, undefined, {
      as: "stream",
    });
    expect((await readAll(stream)).equals(bytes)).toBe(true);
    const blob = await transfer(client, download);
    expect(Buffer.from(await blob.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test("with the type that the response says", async () => {
    const { client } = await get(whole);
    const onDownloadProgress = () => undefined;
    const options = { onDownloadProgress };
    const blob = await transfer(client, download, undefined, options);
    expect(blob.type).toBe("image/png");
    expect(blob.size).toBe(bytes.length);
  });

  test("S6 and not as a shorter stream where they break off", async () => {
    const { client } = await get(half);
    const stream = await transfer(client, download, undefined, {
      as: "stream",
    });
    const error = await failureOf(readAll(stream));
    expect(error).toMatchObject({ code: "network_error", attempts: 1 });
    const options = {
      onDownloadProgress: () => undefined,
      retry: { attempts: 1 },
    };
    const read = transfer(client, download, undefined, options);
    expect(await failureOf(read)).toMatchObject({ code: "network_error" });
  });
});

describe("word of the progress is given", () => {
  test.each([
    { name: "of known length", answer: whole, want: bytes.length },
    { name: "in chunks", answer: chunked, want: undefined },
  ])("of what is received: $name", async ({ answer, want }) => {
    const { client } = await get(answer);
    for (const as of ["blob", "stream"] as const) {
      const seen: TransferProgress[] = [];
      const onDownloadProgress = (progress: TransferProgress) =>
        seen.push(progress);
      const options = { as, onDownloadProgress };
      const result = await transfer(client, download, undefined, options);
      if (result instanceof ReadableStream) await readAll(result);
      expect(seen.at(-1)?.loadedBytes).toBe(bytes.length);
      expect(seen.every(({ totalBytes }) => totalBytes === want)).toBe(true);
      const loaded = seen.map(({ loadedBytes }) => loadedBytes);
      expect(loaded).toEqual(loaded.toSorted((a, b) => a - b));
    }
  });

  const body = raw({ contentType: "application/octet-stream" });
  const upload = operation({ method: "PUT", body });
  const form = operation({ method: "POST", body: multipart({ flat: true }) });
  const streamOf = () => new Blob([bytes]).stream();

  async function put(
    call: typeof upload,
    params: Readonly<Record<string, unknown>>,
    { refusals = 0, ...options }: TransferOptions & { refusals?: number } = {},
  ) {
    const server = await serve((response, _, index) =>
      index < refusals
        ? sendJson(response, 503, {}, { "retry-after": "0" })
        : sendJson(response, 200, {}),
    );
    const seen: TransferProgress[] = [];
    const onUploadProgress = (progress: TransferProgress) =>
      seen.push(progress);
    const connected = connectTo(server.url);
    await transfer(connected, call, params, { onUploadProgress, ...options });
    return { received: server.received, seen };
  }

  test.each([
    { name: "bytes", content: () => bytes },
    { name: "a Blob", content: () => new Blob([bytes]) },
    { name: "a text", content: () => "ž".repeat(bytes.length / 2) },
    {
      name: "a stream of known length",
      content: () => streamFile(streamOf(), { size: bytes.length }),
    },
  ])("of what is sent: $name", async ({ content }) => {
    const { received, seen } = await put(upload, { body: content() });
    expect(received[0]?.body.length).toBe(bytes.length);
    expect(received[0]?.headers["content-length"]).toBe(String(bytes.length));
    expect(seen[0]).toEqual({ loadedBytes: 0, totalBytes: bytes.length });
    expect(seen.at(-1)).toEqual({
      loadedBytes: bytes.length,
      totalBytes: bytes.length,
    });
  });

  test("of a stream of unknown length", async () => {
    const { received, seen } = await put(upload, { body: streamOf() });
    expect(received[0]?.body.equals(bytes)).toBe(true);
    expect(received[0]?.headers["transfer-encoding"]).toBe("chunked");
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.at(-1)).toEqual({ loadedBytes: bytes.length });
  });

  test("of a form, its whole body counted", async () => {
    const { received, seen } = await put(form, { file: new Blob([bytes]) });
    const sent = received[0]?.body.length;
    expect(sent).toBeGreaterThan(bytes.length);
    expect(seen.at(-1)).toEqual({ loadedBytes: sent, totalBytes: sent });
    expect(seen.length).toBeGreaterThan(10);
  });

  test("anew for each try, and what can be sent again is", async () => {
    const options = { refusals: 1 };
    const { received, seen } = await put(upload, { body: bytes }, options);
    expect(received).toHaveLength(2);
    expect(seen.filter(({ loadedBytes }) => loadedBytes === 0)).toHaveLength(2);
    expect(seen.at(-1)?.loadedBytes).toBe(bytes.length);
  });

  test("only of the beginning and the end in a browser", async () => {
    vi.stubGlobal("document", {});
    const { received, seen } = await put(upload, { body: bytes });
    expect(received[0]?.body.equals(bytes)).toBe(true);
    expect(seen.map(({ loadedBytes }) => loadedBytes)).toEqual([
      0,
      bytes.length,
    ]);
  });

  afterEach(() => vi.unstubAllGlobals());

  test("and a redirect or a fresh token can still send it again", async () => {
    const server = await serve((response, _, index) =>
      index === 0
        ? void response.writeHead(307, { location: "/elsewhere" }).end()
        : sendJson(response, 200, {}),
    );
    const seen: TransferProgress[] = [];
    const onUploadProgress = (progress: TransferProgress) =>
      seen.push(progress);
    const connected = connectTo(server.url);
    await transfer(connected, upload, { body: bytes }, { onUploadProgress });
    expect(server.received.map(({ body: sent }) => sent.length)).toEqual([
      bytes.length,
      bytes.length,
    ]);
  });
});

describe(
  "S4 a stream of bytes closes its connection within 100 ms",
  TIMED,
  () => {
    async function open(signal?: AbortSignal) {
      let closedAt = Infinity;
      const { client } = await get((response) => {
        response.on("close", () => (closedAt = performance.now()));
        response.writeHead(200).write("some");
      });
      const options = { as: "stream", signal } as const;
      const stream = await transfer(client, download, undefined, options);
      const timeClosing = async (leave: () => unknown) => {
        const leftAt = performance.now();
        await leave();
        await expect
          .poll(() => closedAt, { interval: 1 })
          .toBeLessThan(Infinity);
        return closedAt - leftAt;
      };
      return { stream, timeClosing };
    }

    test("when it is cancelled", async () => {
      const { stream, timeClosing } = await open();
      expect(await timeClosing(() => stream.cancel())).toBeLessThan(100);
    });

    test("when its reader is cancelled while it waits", async () => {
      const { stream, timeClosing } = await open();
      const reader = stream.getReader();
      await reader.read();
      const pending = reader.read();
      expect(await timeClosing(() => reader.cancel())).toBeLessThan(100);
      expect(await pending).toMatchObject({ done: true });
    });

    test("when the loop over it is left", async () => {
      const { stream, timeClosing } = await open();
      const leave = async () => {
        for await (const _ of stream) break;
      };
      expect(await timeClosing(leave)).toBeLessThan(100);
    });

    test("when the signal is aborted, whether or not anybody reads", async () => {
      for (const isRead of [true, false]) {
        const controller = new AbortController();
        const { stream, timeClosing } = await open(controller.signal);
        const read = isRead ? failureOf(readAll(stream)) : undefined;
        await wait(10);
        const leave = () => controller.abort("enough");
        expect(await timeClosing(leave)).toBeLessThan(100);
        const error = await (read ?? failureOf(readAll(stream)));
        expect(error).toMatchObject({ code: "aborted", cause: "enough" });
        expect(getEventListeners(controller.signal, "abort")).toEqual([]);
      }
    });
  },
);
