/** What a call can say about one part of a multipart body. */
export interface PartOptions {
  /** Default: that of a `File`. */
  readonly filename?: string | undefined;
  /** Default: that of the `Blob`, else what the description says. */
  readonly contentType?: string | undefined;
  /** Headers of the part alone. */
  readonly headers?: Readonly<Record<string, unknown>> | undefined;
  /** About its own parts, where it is a multipart body itself. */
  readonly parts?: Readonly<Record<string, PartOptions>> | undefined;
}

/** What is known of a file before it is read. */
export interface FileFacts {
  /** Without it, the whole body is sent without a `Content-Length`. */
  readonly size?: number | undefined;
  readonly name?: string | undefined;
  /** Media type. */
  readonly type?: string | undefined;
}

/**
 * A part that is read while it is sent, so that it need never be in memory. It
 * can be sent once: a call with it is never retried.
 *
 * ```ts
 * const file = streamFile(Readable.toWeb(createReadStream(path)), { size, name });
 * ```
 *
 * It stands where a `Blob` does, but only a multipart body can read it.
 */
export function streamFile(
  stream: ReadableStream<Uint8Array>,
  { size, name, type = "" }: FileFacts = {},
): Blob {
  return new StreamFile(stream, { size, name, type });
}

/** A `File` whose bytes come from a stream. */
export class StreamFile extends Blob {
  readonly source: ReadableStream<Uint8Array>;
  readonly facts: FileFacts;

  constructor(source: ReadableStream<Uint8Array>, facts: FileFacts) {
    super([], facts.type ? { type: facts.type } : {});
    this.source = source;
    this.facts = facts;
  }
}
