import { openBody } from "../bodies/chunks.js";
import type { Reading } from "../responses/reader.js";

/**
 * The items that the bytes complete which have arrived; `undefined` says that
 * there are no more. It returns whether the items are over though the body goes
 * on.
 */
export type Cut<Item> = (
  chunk: Uint8Array | undefined,
) => Generator<Item, boolean | void>;

/**
 * The items of a body, each as soon as it has arrived. Whoever leaves the loop,
 * calls `return`, even while an item is awaited, or aborts, closes the
 * connection.
 */
export function readItems<Item>(
  response: Response,
  reading: Reading,
  cut: Cut<Item>,
): AsyncIterableIterator<Item> {
  const body = openBody(response, reading);
  let isLeft = false;
  async function* read(): AsyncGenerator<Item, undefined> {
    try {
      for (let isOver = false; !isOver;) {
        const chunk = await body.read();
        // what is cancelled seems to end
        if (isLeft) return;
        isOver = (yield* cut(chunk)) === true || !chunk;
      }
    } finally {
      body.close();
    }
  }
  const items = read();
  return {
    next: () => items.next(),
    return() {
      isLeft = true;
      body.close();
      return items.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
