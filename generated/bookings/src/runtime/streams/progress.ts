import type { Payload } from "../bodies/body.js";
import { isBytes } from "../bodies/bytes.js";
import type { WrapFetch } from "../transport/fetch-option.js";

/** How far a body has come. */
export interface TransferProgress {
  readonly loadedBytes: number;
  /** Absent where it is not known before the end. */
  readonly totalBytes?: number;
}

/** Told after each piece of a body; a further report may bring nothing new. */
export type OnProgress = (progress: TransferProgress) => void;

/** Counts bytes as they come. */
export function makeCounter(
  totalBytes: number | undefined,
  report: OnProgress = () => undefined,
): (bytes: number) => void {
  let loadedBytes = 0;
  const total = totalBytes === undefined ? {} : { totalBytes };
  return (bytes) => {
    loadedBytes += bytes;
    report({ loadedBytes, ...total });
  };
}

/** A `Blob` above it is not put into memory as a whole. */
const BIG_BYTES = 1024 * 1024;

/**
 * Sends bodies as streams: what is counted, and a big `Blob`, which Node's
 * `fetch` would read into memory first. As it happens where the request is sent,
 * the body can still be sent again; each time is counted from nothing.
 */
export function sendAsStream(report: OnProgress | undefined): WrapFetch {
  return (fetch) =>
    async (input, init = {}) => {
      const send = fetch ?? globalThis.fetch;
      const { body } = init;
      const isBig = body instanceof Blob && body.size > BIG_BYTES;
      const isWanted = report ?? (isBig && !fetch);
      if (!body || !isWanted) return send(input, init);
      const headers = new Headers(init.headers);
      const size = sizeOf(body) ?? readLength(headers);
      const count = makeCounter(size, report);
      count(0);
      if (!(body instanceof ReadableStream) && isBrowser()) {
        const response = await send(input, init);
        count(size ?? 0);
        return response;
      }
      // a stream is sent in chunks, unless its length is known
      if (size !== undefined) headers.set("content-length", String(size));
      return send(input, { ...init, headers, ...toStream(body, count) });
    };
}

/** What is counted at once. */
const PIECE_BYTES = 64 * 1024;

/** A body as a stream of small pieces, and what `fetch` wants to hear of one. */
function toStream(body: Payload, count: (bytes: number) => void): RequestInit {
  const reader = new Response(body).body?.getReader();
  let rest = new Uint8Array();
  const pieces = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (rest.length === 0) {
          const next = await reader?.read();
          if (!next || next.done) return controller.close();
          rest = next.value;
        }
        const piece = rest.subarray(0, PIECE_BYTES);
        rest = rest.subarray(PIECE_BYTES);
        controller.enqueue(piece);
        count(piece.length);
      },
      cancel: (reason) => reader?.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return { body: pieces, duplex: "half" } as RequestInit;
}

/** Most browsers send no streams, and none does it over HTTP/1.1. */
function isBrowser(): boolean {
  return "document" in globalThis;
}

function sizeOf(body: Payload): number | undefined {
  if (body instanceof Blob) return body.size;
  if (typeof body === "string") return new TextEncoder().encode(body).length;
  return isBytes(body) ? body.byteLength : undefined;
}

function readLength(headers: Headers): number | undefined {
  const length = headers.get("content-length");
  return length === null ? undefined : Number(length);
}
