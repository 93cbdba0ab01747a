/** How much of a body is read, at most. */
export interface Bounds {
  readonly bytes: number;
  readonly ms: number;
}

/** Enough to empty a connection, so that it can be used again. */
const DISCARD: Bounds = { bytes: 64 * 1024, ms: 1_000 };

/**
 * Reads the beginning of a body, and cancels what is left. A body that breaks
 * off is as good as one that ends there.
 */
export async function readBounded(
  response: Response,
  bounds: Bounds,
): Promise<Uint8Array> {
  const reader = response.bodyUsed ? undefined : response.body?.getReader();
  if (!reader) return new Uint8Array();
  const cancel = () => void reader.cancel().catch(() => undefined);
  const timer = setTimeout(cancel, bounds.ms);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    while (size < bounds.bytes) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      size += value.length;
    }
  } catch {
  } finally {
    clearTimeout(timer);
    cancel();
  }
  return join(chunks, size).subarray(0, bounds.bytes);
}

/**
 * Gets rid of a body that nobody will read: an unread one would keep its
 * connection.
 */
export async function discard(response: Response): Promise<void> {
  await readBounded(response, DISCARD);
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
