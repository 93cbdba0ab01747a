/** All bytes of a stream. Throws `EFBIG` as soon as there are more than `maxBytes`. */
export async function readBounded(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The error that Node throws for a file that is too large. */
export function tooLarge(maxBytes: number): NodeJS.ErrnoException {
  return Object.assign(new Error(`more than ${maxBytes} bytes`), {
    code: "EFBIG",
  });
}
