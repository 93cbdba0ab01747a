import type { Decoder } from "./decoder.js";

/** Takes a piece of a body. */
export type TakePiece = (chunk: Uint8Array) => void;

/**
 * Hands a body over as it arrives, until it ends or `take` says `false`, and
 * cancels what is left; after so many milliseconds, too, if they are given.
 * `take` is asked before anything is read, with an empty piece.
 */
export async function readPieces(
  body: Response["body"],
  take: (chunk: Uint8Array) => boolean,
  ms?: number,
): Promise<void> {
  const reader = body?.getReader();
  const cancel = () => void reader?.cancel().catch(() => undefined);
  const timer = ms === undefined ? undefined : setTimeout(cancel, ms);
  try {
    let chunk: Uint8Array | undefined = new Uint8Array();
    while (chunk && take(chunk)) chunk = (await reader?.read())?.value;
  } finally {
    clearTimeout(timer);
    cancel();
  }
}

/** The text of a body that is read piece by piece. */
export async function decodePieces(
  read: (take: TakePiece) => Promise<void>,
  decoder: Decoder,
): Promise<string> {
  let text = "";
  await read((chunk) => {
    text += decoder.decode(chunk, { stream: true });
  });
  return text + decoder.decode();
}
