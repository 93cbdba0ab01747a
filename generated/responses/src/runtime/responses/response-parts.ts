import { readItems, type Cut } from "../streams/items.js";
import { decoderOf } from "./decoder.js";
import { checkSize } from "./limited-body.js";
import { essenceOf, isJson } from "./media-type.js";
import { misread, parseJson, type Reader, type Reading } from "./reader.js";

/** One part of a multipart response (RFC 2046, section 5.1). */
export interface ResponsePart {
  readonly headers: Headers;
  /** Its media type, in lower case and without parameters. */
  readonly contentType: string;
  /** `name` of its `Content-Disposition`. */
  readonly name?: string;
  /** Parsed if it is JSON, text if it is text, else a `Blob`. */
  readonly data: unknown;
}

export interface ResponsePartsOptions {
  /**
   * Gives the parts one by one as they arrive, instead of all at once. Default:
   * false.
   */
  readonly stream?: boolean;
}

/**
 * A multipart response: `multipart/mixed`. The result is a list of its parts, or
 * with `stream` an async iterable of them.
 */
/* @__NO_SIDE_EFFECTS__ */
export function responseParts({ stream }: ResponsePartsOptions = {}): Reader {
  return {
    async read(response, reading) {
      const cut = cutParts(response, reading);
      const parts = readItems(response, reading, cut);
      if (stream) return parts;
      const all: ResponsePart[] = [];
      for await (const part of parts) all.push(part);
      return all;
    },
  };
}

function cutParts(response: Response, reading: Reading): Cut<ResponsePart> {
  const boundary = boundaryOf(response.headers);
  const sections = new Sections(boundary ?? "");
  return function* (chunk) {
    const expected = boundary === undefined ? "" : "complete ";
    if (!chunk || !boundary) {
      throw misread(`${expected}multipart`, response, reading);
    }
    for (const bytes of sections.push(chunk)) {
      yield readPart(bytes, response, reading);
    }
    checkSize(sections.size, response, reading);
    return sections.ended;
  };
}

function boundaryOf(headers: Headers): string | undefined {
  const type = headers.get("content-type") ?? "";
  const found = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(type);
  return found?.[1] ?? found?.[2];
}

const CRLF = [13, 10];
const DASH = 45;

/** What may stand behind a delimiter: CR, space, tab. */
const PADDING: ReadonlySet<number> = new Set([13, 32, 9]);

/** Cuts a multipart body, which arrives in pieces, at its delimiters. */
class Sections {
  /** Whether the closing delimiter was found. */
  ended = false;
  readonly #delimiter: Uint8Array;
  /** A delimiter at the very beginning has no line break before it. */
  readonly #held = new ByteQueue(Uint8Array.from(CRLF));
  #searched = 0;
  #inPreamble = true;

  constructor(boundary: string) {
    this.#delimiter = new TextEncoder().encode(`\r\n--${boundary}`);
  }

  /** Bytes of the section that is not complete. */
  get size(): number {
    return this.#held.bytes().length;
  }

  /** The sections that these bytes complete. */
  push(chunk: Uint8Array): Uint8Array[] {
    this.#held.push(chunk);
    const found: Uint8Array[] = [];
    while (!this.ended) {
      const held = this.#held.bytes();
      const at = indexOf(held, this.#delimiter, this.#searched);
      const end = at + this.#delimiter.length;
      // the two bytes behind it say what it is
      if (at < 0 || end + 2 > held.length) {
        const rest = Math.max(0, held.length - this.#delimiter.length);
        this.#searched = at < 0 ? rest : at;
        break;
      }
      const last = held[end] === DASH && held[end + 1] === DASH;
      if (!last && !PADDING.has(held[end] ?? 0)) {
        this.#searched = end;
        continue;
      }
      if (!this.#inPreamble) found.push(held.slice(0, at));
      this.#inPreamble = false;
      this.ended = last;
      this.#held.drop(end);
      this.#searched = 0;
    }
    return found;
  }
}

/** Bytes that come in at the end and go at the beginning, in linear time. */
class ByteQueue {
  #buffer: Uint8Array;
  #start = 0;
  #end: number;

  constructor(first: Uint8Array) {
    this.#buffer = first;
    this.#end = first.length;
  }

  bytes(): Uint8Array {
    return this.#buffer.subarray(this.#start, this.#end);
  }

  push(chunk: Uint8Array): void {
    const held = this.bytes();
    if (this.#end + chunk.length > this.#buffer.length) {
      this.#buffer = new Uint8Array(2 * (held.length + chunk.length));
      this.#buffer.set(held);
      this.#start = 0;
      this.#end = held.length;
    }
    this.#buffer.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  drop(count: number): void {
    this.#start += count;
  }
}

/**
 * What is behind a delimiter: padding, headers, an empty line, the content. A
 * conversion is for the response as a whole, in another of its media types.
 */
function readPart(
  bytes: Uint8Array,
  response: Response,
  { conversion: _, ...reading }: Reading,
): ResponsePart {
  const empty = indexOf(bytes, Uint8Array.from([...CRLF, ...CRLF]), 0);
  const headers = parseHeaders(
    new TextDecoder().decode(bytes.subarray(0, Math.max(0, empty))),
  );
  const content = bytes.slice(empty < 0 ? 0 : empty + 4);
  const contentType = essenceOf(headers);
  const name = /;\s*name="([^"]*)"/i.exec(
    headers.get("content-disposition") ?? "",
  )?.[1];
  const text = () => decoderOf(headers).decode(content);
  const data = isJson(contentType)
    ? parseJson(text(), response, reading)
    : contentType === "" || contentType.startsWith("text/")
      ? text()
      : new Blob([content], { type: contentType });
  return { headers, contentType, ...(name !== undefined && { name }), data };
}

/** A line that is no header is left out. */
function parseHeaders(text: string): Headers {
  const headers = new Headers();
  for (const line of text.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n")) {
    const [, name, value] =
      /^([\w!#$%&'*+.^`|~-]+):([\t\x20-\x7e\x80-\xff]*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers.append(name, value);
  }
  return headers;
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first = 0] = wanted;
  let at = bytes.indexOf(first, from);
  while (at >= 0 && at + wanted.length <= bytes.length) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
    at = bytes.indexOf(first, at + 1);
  }
  return -1;
}
