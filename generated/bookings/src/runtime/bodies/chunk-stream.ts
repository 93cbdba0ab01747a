import type { Payload } from "./body.js";
import { StreamFile } from "./part.js";

/** A piece of a body that is not read yet. */
export type Chunk = string | Blob | ArrayBuffer;

/** Gives the pieces of a body one by one. */
export interface ChunkSource {
  /** `undefined` where there are no more. */
  next(): Promise<Chunk | undefined> | Chunk | undefined;
  /** Gets rid of what has not been given. */
  close(): Promise<unknown>;
}

type ChunkReader = ReadableStreamDefaultReader<Uint8Array>;

/**
 * Reads pieces one behind the other, and nothing ahead of who reads them.
 * Whoever gives up the stream gives up what it is made of.
 */
export function streamChunks(source: ChunkSource): Payload {
  let reader: ChunkReader | undefined;
  let isOver = false;
  const next = async (): Promise<Uint8Array | undefined> => {
    for (;;) {
      if (!reader) {
        const chunk = await source.next();
        if (chunk === undefined) return undefined;
        reader = openChunk(chunk);
        // it came when nobody waited for it any more
        if (isOver) await cancel();
      }
      const read = await reader.read();
      if (!read.done) return read.value;
      reader = undefined;
    }
  };
  // also streams whose turn has not come, and the one that lets others wait
  const cancel = async () => {
    isOver = true;
    await Promise.allSettled([reader?.cancel(), source.close()]);
  };
  return new ReadableStream<Uint8Array>(
    { pull: (controller) => passOn(next, cancel, controller), cancel },
    { highWaterMark: 0 },
  );
}

/** Pieces that are all there. */
export function listChunks(chunks: readonly Chunk[]): ChunkSource {
  const left = [...chunks];
  return {
    next: () => left.shift(),
    close: () => cancelChunks(left.splice(0)),
  };
}

/** Gives up streams that nobody has begun to read. */
export const cancelChunks = (chunks: readonly Chunk[]): Promise<unknown> =>
  Promise.allSettled(chunks.map((chunk) => sourceOf(chunk)?.cancel()));

async function passOn(
  next: () => Promise<Uint8Array | undefined>,
  cancel: () => Promise<void>,
  controller: ReadableStreamDefaultController<Uint8Array>,
): Promise<void> {
  try {
    const bytes = await next();
    if (bytes) controller.enqueue(bytes);
    else controller.close();
  } catch (error) {
    await cancel();
    throw error;
  }
}

const openChunk = (chunk: Chunk): ChunkReader =>
  (sourceOf(chunk) ?? new Blob([chunk]).stream()).getReader();

const sourceOf = (chunk: Chunk): ReadableStream<Uint8Array> | undefined =>
  chunk instanceof StreamFile ? chunk.source : undefined;
