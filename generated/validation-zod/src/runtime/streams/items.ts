import { openBody } from "../bodies/chunks.js";
import type { Reading } from "../responses/reader.js";
import { iterate } from "./iterate.js";

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
  let items: Iterator<Item, boolean | void> | undefined;
  let isLast = false;
  const step = async (): Promise<IteratorResult<Item, undefined>> => {
    for (;;) {
      // it throws then
      if (reading.signal?.aborted) await body.read();
      const item = items?.next();
      if (item && !item.done) return item;
      if (isLast || item?.value) return { done: true, value: undefined };
      const chunk = await body.read();
      isLast = chunk === undefined;
      items = cut(chunk);
    }
  };
  return iterate(step, body.close);
}
