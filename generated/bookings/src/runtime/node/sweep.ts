import { readdir, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { ifThere } from "./disk-error.js";
import { newAttempt, type LockSettings } from "./file-lock.js";
import { readStagedName } from "./file-name.js";
import { tryLock } from "./lock-file.js";
import { hasEnded } from "./processes.js";
import { Watch } from "./watch.js";

/** A right to change a lock: see `tryLock`. */
const RIGHT = /\.lock\.[0-9a-f.-]+$/;
const HOUR = 3_600_000;

/**
 * Removes what processes left behind that died while they wrote. What cannot be
 * removed does no harm, and stays.
 */
export async function sweep(
  folder: string,
  settings: LockSettings,
): Promise<void> {
  try {
    for (const name of await readdir(folder))
      await sweepFile(join(folder, name), settings);
  } catch {
    // Whatever is wrong with the folder, those who want something of it say so.
  }
}

async function sweepFile(file: string, settings: LockSettings): Promise<void> {
  const writer = readStagedName(file);
  if (writer) {
    const isDead = writer.space === settings.space && hasEnded(writer.pid);
    if (isDead || (await isOld(file))) await ifThere(unlink(file));
  } else if (RIGHT.test(file)) await sweepRight(file, settings);
}

/** Nobody writes for an hour; a writer elsewhere is known by nothing else. */
async function isOld(file: string): Promise<boolean> {
  const stats = await ifThere(stat(file));
  return stats !== undefined && Date.now() - stats.mtimeMs > HOUR;
}

async function sweepRight(file: string, settings: LockSettings): Promise<void> {
  const attempt = newAttempt(settings, new Watch(settings.space));
  if (await tryLock(file, attempt)) await ifThere(unlink(file));
}
