import type { Reader } from "../../../../generators/runtime/responses/reader.js";

/** Reads a body that arrives in these pieces. */
export async function readPieces(
  reader: Reader,
  pieces: readonly Uint8Array[],
  maxBodyBytes?: number,
): Promise<unknown[]> {
  const left = [...pieces];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift();
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
  });
  const context = { operationId: "pets.get", attempts: 1 };
  const reading = { context, signal: undefined, maxBodyBytes };
  const items = await reader.read(new Response(body), reading);
  return collect(items);
}

export async function collect(items: unknown): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items as AsyncIterable<unknown>) all.push(item);
  return all;
}

export const toBytes = (text: string): Uint8Array =>
  new TextEncoder().encode(text);

/** Every way to cut a text in two, and the text byte by byte. */
export function cutEverywhere(text: string): Uint8Array[][] {
  const bytes = toBytes(text);
  const halves = Array.from({ length: bytes.length + 1 }, (_, at) => [
    bytes.subarray(0, at),
    bytes.subarray(at),
  ]);
  return [...halves, [...bytes].map((byte) => Uint8Array.of(byte))];
}

/** Cuts bytes at these places, which are taken modulo their number. */
export function cutAt(text: string, places: readonly number[]): Uint8Array[] {
  const bytes = toBytes(text);
  const at = places.map((place) => place % (bytes.length + 1));
  const bounds = [0, ...at.sort((a, b) => a - b), bytes.length];
  return bounds.slice(1).map((end, i) => bytes.subarray(bounds[i], end));
}
