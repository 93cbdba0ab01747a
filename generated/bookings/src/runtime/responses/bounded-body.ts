import { readPieces, type TakePiece } from "./pieces.js";

/** How much of a body is read, at most. */
export interface Bounds {
  readonly bytes: number;
  readonly ms: number;
}

/** Enough to empty a connection, so that it can be used again. */
const DISCARD: Bounds = { bytes: 64 * 1024, ms: 1_000 };

/**
 * Gets rid of a body that nobody will read: an unread one would keep its
 * connection.
 */
export function discard(response: Response): Promise<void> {
  return readStart(response, DISCARD);
}

/**
 * Hands over the beginning of a body, and cancels what is left. A body that
 * breaks off is as good as one that ends there.
 */
export async function readStart(
  response: Response,
  { bytes, ms }: Bounds,
  take?: TakePiece,
): Promise<void> {
  let rest = bytes;
  const body = response.bodyUsed ? null : response.body;
  const takeRest = (chunk: Uint8Array) => {
    take?.(chunk.subarray(0, rest));
    rest -= chunk.length;
    return rest > 0;
  };
  try {
    await readPieces(body, takeRest, ms);
  } catch {
    // what has arrived is all there is
  }
}

/** The beginning of a body, as {@link readStart} reads it. */
export async function readBounded(
  response: Response,
  bounds: Bounds,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  await readStart(response, bounds, (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
