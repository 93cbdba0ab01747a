import { lookup } from "node:dns/promises";
import { open, realpath } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { World } from "../world.js";
import { readBounded, tooLarge } from "./read-bounded.js";

/** The world as it is. */
export function nodeWorld(
  options: { readonly cwd?: string; readonly stdin?: Readable } = {},
): World {
  return {
    cwd: options.cwd ?? process.cwd(),
    readFile,
    realPath: (path) => realpath(path),
    readStdin: (maxBytes) =>
      readBounded(options.stdin ?? process.stdin, maxBytes),
    resolveHost: async (host) =>
      (await lookup(host, { all: true })).map(({ address }) => address),
    // Node's HTTP modules bring all of `fetch` with them, which most runs never need.
    get: async (...request) =>
      (await import("./get-pinned.js")).getPinned(...request),
  };
}

async function readFile(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    if ((await file.stat()).size > maxBytes) throw tooLarge(maxBytes);
    // A pipe or a device has no size beforehand (`<(command)`), so it is bounded while it is read.
    return await readBounded(
      file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }),
      maxBytes,
    );
  } finally {
    await file.close();
  }
}
