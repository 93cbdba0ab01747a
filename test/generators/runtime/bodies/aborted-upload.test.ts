import { getEventListeners } from "node:events";
import { describe, expect, test, vi } from "vitest";
import { multipart } from "../../../../generators/runtime/bodies/multipart.js";
import { streamFile } from "../../../../generators/runtime/bodies/part.js";
import { raw } from "../../../../generators/runtime/bodies/raw.js";
import type { CallOptions } from "../../../../generators/runtime/call-options.js";
import type { Client } from "../../../../generators/runtime/client.js";
import { send } from "../../../../generators/runtime/send.js";
import { transfer } from "../../../../generators/runtime/streams/transfer.js";
import { serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";

const PIECE = new Uint8Array(64 * 1024);

/** A stream that says when it was given up: of more pieces than a socket takes, or of one. */
function makeSource(pace: "fast" | "slow") {
  const cancelled = vi.fn<() => number>(() => performance.now());
  let pieces = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const most = pace === "slow" ? 1 : 1_000;
      if (pieces++ >= most) return new Promise(() => undefined);
      controller.enqueue(PIECE);
      return undefined;
    },
    cancel: () => void cancelled(),
  });
  return { stream, cancelled };
}

const bytes = operation({
  method: "POST",
  body: raw({ contentType: "application/octet-stream" }),
});
const form = operation({ method: "POST", body: multipart({}) });

type Source = ReadableStream<Uint8Array>;
const UPLOADS: Readonly<
  Record<
    string,
    (client: Client, body: Source, options: CallOptions) => PromiseLike<unknown>
  >
> = {
  "as it is": (client, body, options) => send(client, bytes, { body }, options),
  "with word of its progress": (client, body, options) =>
    transfer(
      client,
      bytes,
      { body },
      { ...options, onUploadProgress: () => undefined },
    ),
  "in a form": (client, body, options) =>
    send(client, form, { body: { file: streamFile(body) } }, options),
};

describe.each(Object.entries(UPLOADS))(
  "S4 an upload that is aborted, %s",
  (_, upload) => {
    test.each([
      { pace: "fast", heard: "a server that reads nothing" },
      { pace: "slow", heard: "a stream that brings nothing" },
    ] as const)(
      "cancels its stream within 100 ms: $heard",
      async ({ pace }) => {
        const server = await serve(() => undefined, {
          isEarly: () => pace === "fast",
        });
        const { stream, cancelled } = makeSource(pace);
        const controller = new AbortController();
        const { signal } = controller;
        const client = connectTo(server.url, { retry: { attempts: 1 } });
        const failed = failureOf(upload(client, stream, { signal }));
        await new Promise((resolve) => setTimeout(resolve, 100));
        expect(cancelled).not.toHaveBeenCalled();
        const abortedAt = performance.now();
        controller.abort(new Error("enough"));
        await vi.waitFor(() => expect(cancelled).toHaveBeenCalledOnce(), 500);
        const cancelledAt = Number(cancelled.mock.results[0]?.value);
        expect(cancelledAt - abortedAt).toBeLessThan(100);
        expect(await failed).toMatchObject({ code: "aborted" });
        expect(getEventListeners(signal, "abort")).toHaveLength(0);
      },
    );

    test("cancels its stream when its time is up", async () => {
      const server = await serve(() => undefined);
      const { stream, cancelled } = makeSource("slow");
      const client = connectTo(server.url, { retry: { attempts: 1 } });
      const failed = await failureOf(
        upload(client, stream, { timeoutMs: 100 }),
      );
      expect(failed).toMatchObject({ code: "timeout" });
      await vi.waitFor(() => expect(cancelled).toHaveBeenCalledOnce(), 100);
    });
  },
);
