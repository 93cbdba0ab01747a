import { isBytes } from "../bodies/bytes.js";
import type { Decoder } from "./decoder.js";
import { decodePieces, readPieces, type TakePiece } from "./pieces.js";
import { DecodeError, type ErrorContext } from "../errors/errors.js";

/** How much of a body is read into memory, for whom. */
export interface BodyLimit {
  readonly context: ErrorContext;
  /** Bytes, decoded. Default: 128 MiB. */
  readonly maxBodyBytes?: number | undefined;
}

const MAX_BODY_BYTES = 128 * 1024 * 1024;

/**
 * The whole body as text in UTF-8.
 *
 * @throws {DecodeError} if it is too large. What reading throws passes through.
 */
export function readLimitedText(
  response: Response,
  limit: BodyLimit,
): Promise<string> {
  return isSmall(response, limit)
    ? response.text()
    : decodeLimited(response, limit);
}

/**
 * The whole body as text.
 *
 * @throws {DecodeError} if it is too large. What reading throws passes through.
 */
export async function decodeLimited(
  response: Response,
  limit: BodyLimit,
  decoder: Decoder = new TextDecoder(),
): Promise<string> {
  const read = (take: TakePiece) => readLimited(response, limit, take);
  return decodePieces(read, decoder);
}

/**
 * The whole body as a `Blob`.
 *
 * @throws {DecodeError} if it is too large. What reading throws passes through.
 */
export async function readLimitedBlob(
  response: Response,
  limit: BodyLimit,
): Promise<Blob> {
  if (isSmall(response, limit)) return response.blob();
  const chunks: ArrayBuffer[] = [];
  await readLimited(response, limit, (chunk) => {
    if (isBytes(chunk)) chunks.push(chunk);
  });
  return new Blob(chunks, { type: response.headers.get("content-type") ?? "" });
}

/**
 * What arrives is as long as the header says only if nothing is decoded. A
 * browser may hide the coding of another origin's response, but not its length.
 */
export function lengthOf({ headers, type }: Response): number | undefined {
  const length = headers.get("content-length") ?? "";
  const isPlain = type !== "cors" && !headers.has("content-encoding");
  return isPlain && /^\d+$/.test(length) ? Number(length) : undefined;
}

/** A body that is known to be small is left to the platform, which is faster. */
function isSmall(
  response: Response,
  { maxBodyBytes = MAX_BODY_BYTES }: BodyLimit,
): boolean {
  const length = response.body ? lengthOf(response) : 0;
  return length !== undefined && length <= maxBodyBytes;
}

/** `fetch` hides how far a compressed body expands: what it gives is counted. */
async function readLimited(
  response: Response,
  limit: BodyLimit,
  take: TakePiece,
): Promise<void> {
  // one whose length is known, and no larger, was left to the platform
  let size = lengthOf(response) ?? 0;
  await readPieces(response.body, (chunk) => {
    size += chunk.length;
    checkSize(size, response, limit);
    take(chunk);
    return true;
  });
}

/** @throws {DecodeError} if so many bytes are too large to be in memory. */
export function checkSize(
  bytes: number,
  response: Response,
  { context, maxBodyBytes = MAX_BODY_BYTES }: BodyLimit,
): void {
  if (bytes <= maxBodyBytes) return;
  const detail = `the body is larger than ${maxBodyBytes} bytes`;
  throw new DecodeError(detail, response, context);
}
