import type { EncodedBody } from "./body.js";
import { listChunks, streamChunks, type Chunk } from "./chunk-stream.js";
import { ArgumentError } from "../errors/errors.js";
import { StreamFile } from "./part.js";

/** A part, ready to be sent. */
export interface Part {
  /** Of a part of a form. */
  readonly name?: string | undefined;
  readonly filename?: string | undefined;
  readonly contentType?: string | undefined;
  readonly headers: Headers;
  readonly content: string | Blob | ArrayBuffer;
}

/**
 * Writes parts one behind the other (RFC 2046, section 5.1; RFC 7578). Nothing
 * is copied: a `Blob` is read when it is sent, and can be sent again. With a
 * stream among the parts the whole is a stream.
 */
export function writeMultipart(
  parts: readonly Part[],
  mediaType: string,
): EncodedBody {
  const { contentType, write, end } = openFrame(mediaType);
  const chunks = [...parts.flatMap(write), end];
  if (!chunks.some((chunk) => chunk instanceof StreamFile)) {
    return { payload: new Blob(chunks), contentType };
  }
  const contentLength = measure(chunks);
  return {
    payload: streamChunks(listChunks(chunks)),
    contentType,
    contentLength,
  };
}

/** What stands around the parts of one body. */
export interface Frame {
  /** With the boundary. */
  readonly contentType: string;
  readonly write: (part: Part) => readonly Chunk[];
  readonly end: string;
}

export function openFrame(mediaType: string): Frame {
  const boundary = makeBoundary();
  return {
    contentType: `${mediaType}; boundary=${boundary}`,
    write: (part) => [
      `--${boundary}\r\n${writeHead(part)}\r\n`,
      part.content,
      "\r\n",
    ],
    end: `--${boundary}--\r\n`,
  };
}

/** So random that no content has it in it. */
function makeBoundary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0"));
  return `connector-${digits.join("")}`;
}

function writeHead(part: Part): string {
  const { contentType, headers } = part;
  const disposition = describe(part);
  const lines = disposition ? [`Content-Disposition: ${disposition}`] : [];
  if (contentType !== undefined) {
    lines.push(`Content-Type: ${checkType(contentType)}`);
  }
  for (const [header, value] of headers) {
    if (header !== "content-disposition") lines.push(`${header}: ${value}`);
  }
  return lines.map((line) => `${line}\r\n`).join("");
}

/**
 * The part's `Content-Disposition`; a name of its file is added to what its
 * headers say. Outside of forms, a file says its name by itself (RFC 2183,
 * section 2.3).
 */
function describe({ name, filename, headers }: Part): string {
  const file =
    filename === undefined ? "" : `; filename="${escapeName(filename)}"`;
  const own = headers.get("content-disposition");
  if (own !== null) return /;\s*filename\s*=/i.test(own) ? own : own + file;
  if (name !== undefined) return `form-data; name="${escapeName(name)}"${file}`;
  return file && `attachment${file}`;
}

/** The other headers were checked when they were set. */
function checkType(contentType: string): string {
  if (/^[\t -~]*$/.test(contentType)) return contentType;
  throw new ArgumentError("the content type of a part cannot be sent");
}

/** As browsers do it (HTML, multipart/form-data encoding algorithm). */
function escapeName(name: string): string {
  return name
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A")
    .replaceAll('"', "%22");
}

/** Bytes of all chunks, unless there is one that does not know. */
function measure(chunks: readonly Chunk[]): number | undefined {
  let total = 0;
  for (const chunk of chunks) {
    const size = sizeOf(chunk);
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}

function sizeOf(chunk: Chunk): number | undefined {
  if (chunk instanceof StreamFile) return chunk.facts.size;
  return new Blob([chunk]).size;
}
