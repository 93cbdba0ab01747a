import { open, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf } from "./disk-error.js";
import { stagedNameOf } from "./file-name.js";
import { replaceFile } from "./replace-file.js";

/**
 * Writes a whole file durably, or leaves the old one whole: into a file beside
 * it, to the disk, and then in its place. Readable by its owner alone.
 */
export async function writeWhole(
  file: string,
  text: string,
  space: string | undefined,
): Promise<void> {
  const staged = stagedNameOf(file, space);
  try {
    await writeStaged(staged, text);
    await replaceFile(staged, file);
  } catch (error) {
    // What matters is why it could not be written.
    await unlink(staged).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(file));
}

async function writeStaged(staged: string, text: string): Promise<void> {
  const handle = await open(staged, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes names last, where a system can: not on Windows, nor on some networks. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (!["EINVAL", "ENOTSUP", "ENOSYS"].includes(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
}
