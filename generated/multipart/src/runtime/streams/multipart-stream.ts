import type { BodyOptions, EncodedBody } from "../bodies/body.js";
import {
  cancelChunks,
  streamChunks,
  type Chunk,
  type ChunkSource,
} from "../bodies/chunk-stream.js";
import { checkType } from "../bodies/content-type.js";
import {
  makeListed,
  multipart,
  type MultipartOptions,
} from "../bodies/multipart.js";
import { openFrame } from "../bodies/multipart-writer.js";
import { isIterable } from "./is-iterable.js";
import type { LinesBody } from "./lines.js";

/**
 * A body of parts in an order, as `multipart` writes it. An async iterable of
 * them is sent part by part, as they come, once: such a call is never retried.
 * What the call says of a part, by its number, is looked up when its turn has
 * come.
 */
/* @__NO_SIDE_EFFECTS__ */
export function multipartStream(options: MultipartOptions): LinesBody {
  const whole = multipart(options);
  const encode = (value: unknown, call: BodyOptions = {}): EncodedBody => {
    if (!isIterable(value)) return whole.encode(value, call);
    checkType(whole.contentType, call);
    const { contentType, write, end } = openFrame(whole.contentType);
    const toChunks = (item: unknown, at: number) =>
      write(makeListed(item, at, options, call.parts));
    const source = readParts(value, toChunks, end);
    return { payload: streamChunks(source), contentType };
  };
  return { ...whole, encode, items: true };
}

/** The pieces of parts, of which the next is asked for when one is sent. */
function readParts(
  items: AsyncIterable<unknown>,
  toChunks: (item: unknown, at: number) => readonly Chunk[],
  end: string,
): ChunkSource {
  const iterator = items[Symbol.asyncIterator]();
  const ready: Chunk[] = [];
  let isOver = false;
  let count = 0;
  const advance = async () => {
    const next = await iterator.next().catch((error: unknown) => {
      isOver = true;
      throw error;
    });
    if (next.done) isOver = true;
    ready.push(...(next.done ? [end] : toChunks(next.value, count++)));
  };
  return {
    async next() {
      if (ready.length === 0 && !isOver) await advance();
      return ready.shift();
    },
    async close() {
      const ended = isOver ? undefined : iterator.return?.();
      isOver = true;
      await Promise.allSettled([ended, cancelChunks(ready.splice(0))]);
    },
  };
}
