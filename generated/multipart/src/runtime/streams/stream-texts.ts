/**
 * The texts of items, in UTF-8, as fast as they are read. Whoever gives up the
 * stream ends the iteration.
 */
export function streamTexts(
  items: AsyncIterable<unknown>,
  write: (item: unknown) => string,
): ReadableStream<Uint8Array> {
  const iterator = items[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const end = async () => {
    await iterator.return?.();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await iterator.next();
        if (next.done) return controller.close();
        try {
          controller.enqueue(encoder.encode(write(next.value)));
        } catch (error) {
          await end();
          throw error;
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}
