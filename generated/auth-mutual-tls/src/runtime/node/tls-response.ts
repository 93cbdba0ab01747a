import type { IncomingMessage } from "node:http";
import { pipeline, Readable, type Duplex } from "node:stream";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
} from "node:zlib";

/** Statuses whose responses have no body (Fetch, null body status). */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Makes a `Response` of Node's. Its body is read as far as it is asked for, and
 * fails with the reason of an abort.
 */
export function toResponse(
  incoming: IncomingMessage,
  { method, url }: Request,
  readReason: () => unknown,
): Response {
  // an error may come before anybody reads, and again when nobody does any more
  incoming.on("error", () => undefined);
  const { statusCode: status = 0, statusMessage: statusText = "" } = incoming;
  const headers = new Headers();
  const { rawHeaders } = incoming;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  }
  const isEmpty = method === "HEAD" || BODILESS.has(status);
  if (isEmpty) incoming.resume();
  const body = isEmpty ? null : toStream(incoming, headers, readReason);
  const response = new Response(body, { status, statusText, headers });
  const known = { value: url, configurable: true };
  return Object.defineProperty(response, "url", known);
}

/** Pulls: what nobody reads stays with the server. */
function toStream(
  incoming: IncomingMessage,
  headers: Headers,
  readReason: () => unknown,
): ReadableStream<Uint8Array> {
  const chunks = decode(incoming, headers);
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await chunks.next();
          if (done) controller.close();
          else controller.enqueue(toBytes(value));
        } catch (error) {
          controller.error(readReason() ?? error);
        }
      },
      cancel() {
        incoming.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

function toBytes({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * Undoes the content codings, the last of them first (RFC 9110, section 8.4). As
 * with `fetch`, a body whose codings are not all known stays as it is.
 */
async function* decode(
  incoming: IncomingMessage,
  headers: Headers,
): AsyncGenerator<Uint8Array> {
  const codings = (headers.get("content-encoding") ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  let stream: Readable = incoming;
  if (codings.every((coding) => CODINGS.has(coding))) {
    for (const coding of codings.reverse()) {
      stream = await decodeOne(coding, stream);
    }
  }
  yield* stream;
}

const CODINGS: ReadonlySet<string> = new Set([
  "br",
  "deflate",
  "gzip",
  "x-gzip",
]);

async function decodeOne(coding: string, source: Readable): Promise<Readable> {
  if (coding !== "deflate") {
    const decoder = coding === "br" ? createBrotliDecompress() : gunzip();
    return connect(source, decoder);
  }
  // many servers send the bare format of RFC 1951 (RFC 9110, section 8.4.1.2)
  const chunks: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]();
  const { done, value: first } = await chunks.next();
  if (done) return Readable.from([]);
  const isWrapped = ((first[0] ?? 0) & 0x0f) === 8;
  const decoder = isWrapped ? createInflate() : createInflateRaw();
  return connect(Readable.from(continueWith(first, chunks)), decoder);
}

/** What has arrived is given out at once, and a body that breaks off fails. */
const gunzip = () => createGunzip({ flush: constants.Z_SYNC_FLUSH });

function connect(source: Readable, decoder: Duplex): Readable {
  return pipeline(source, decoder, () => undefined);
}

async function* continueWith(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}
