import type { Cut } from "../streams/items.js";
import { readParameters } from "./header-parameters.js";
import { checkSize } from "./limited-body.js";
import { misread, type Reading } from "./reader.js";

/**
 * Cuts a multipart body into what stands between its delimiters (RFC 2046,
 * section 5.1.1): headers, an empty line and content.
 *
 * @param isWhole Whether all parts are in memory at the same time.
 * @throws {DecodeError} if it has no boundary, breaks off, or is too large.
 */
export function cutSections(
  response: Response,
  reading: Reading,
  isWhole: boolean,
): Cut<Uint8Array<ArrayBuffer>> {
  const boundary = boundaryOf(response.headers);
  const sections = new Sections(boundary ?? "");
  let size = 0;
  return function* (chunk) {
    if (!boundary)
      throw misread("multipart with a boundary", response, reading);
    if (!chunk) throw misread("complete multipart", response, reading);
    size += chunk.length;
    yield* sections.push(chunk);
    checkSize(isWhole ? size : sections.size, response, reading);
    return sections.ended;
  };
}

const boundaryOf = (headers: Headers): string | undefined =>
  readParameters(headers.get("content-type") ?? "").get("boundary");

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
  push(chunk: Uint8Array): Uint8Array<ArrayBuffer>[] {
    this.#held.push(chunk);
    const found: Uint8Array<ArrayBuffer>[] = [];
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
      if (!this.#inPreamble) found.push(new Uint8Array(held.subarray(0, at)));
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

/** Where the wanted bytes begin; -1 if they are not there. */
export function indexOf(
  bytes: Uint8Array,
  wanted: Uint8Array,
  from: number,
): number {
  const [first = 0] = wanted;
  let at = bytes.indexOf(first, from);
  while (at >= 0 && at + wanted.length <= bytes.length) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
    at = bytes.indexOf(first, at + 1);
  }
  return -1;
}
