import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { constants } from "node:fs";

/** SHA-256 in hex. */
export function hashContent(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * The hash of a generated file on disk, as if its line ends were LF: git may have checked it out with CRLF, which is no
 * edit. Does not follow a link.
 *
 * @throws What Node throws when it cannot be read; `ELOOP` for a link.
 */
export async function hashFile(file: string): Promise<string> {
  // Windows has no O_NOFOLLOW; there the links were looked for before.
  const noFollow = (constants.O_NOFOLLOW as number | undefined) ?? 0;
  const handle = await open(file, constants.O_RDONLY | noFollow);
  try {
    return hashContent(toLf(await handle.readFile()));
  } finally {
    await handle.close();
  }
}

/** Bytes with CRLF as LF. */
export function toLf(bytes: Buffer): Buffer {
  if (!bytes.includes("\r\n")) return bytes;
  return Buffer.from(
    bytes.toString("latin1").replaceAll("\r\n", "\n"),
    "latin1",
  );
}
