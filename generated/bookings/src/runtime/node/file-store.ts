import { readFile, unlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { ArgumentError } from "../errors/errors.js";
import type { Release, Store } from "../store.js";
import { lockTimes, type LockTimes } from "../stores/lock-times.js";
import { MemoryLocks } from "../stores/memory-locks.js";
import { ifThere, withFolder } from "./disk-error.js";
import { takeLock, type LockSettings } from "./file-lock.js";
import { fileNameOf } from "./file-name.js";
import { ensurePrivate } from "./private-folder.js";
import { processSpace } from "./processes.js";
import { sweep } from "./sweep.js";
import { syncFolder, writeWhole } from "./write-file.js";

/**
 * A store that all processes share which are given the same folder, on one
 * machine: one file for each key. The folder belongs to the store alone and is
 * made when it is first needed, with mode 0700; files have mode 0600. Windows has
 * no such modes; there the folder has the rights of the one it is in.
 *
 * A lock whose holder has died is free at once where that can be told (Linux, in
 * the same container), else when its time is over.
 *
 * Its methods reject with a `StoreError`, which names the folder and the reason:
 * no permission, no space, read-only.
 *
 * @throws {ArgumentError} if the folder's path is empty.
 */
export function fileStore(folder: string, times: LockTimes = {}): Store {
  if (folder === "") throw new ArgumentError("a file store needs a folder");
  const root = resolve(folder);
  const settings = { ...lockTimes(times), space: processSpace() };
  const fileOf = (key: string) => join(root, fileNameOf(key));
  // Of those who wait here, one at a time asks for the lock between processes.
  const queue = new MemoryLocks(settings);
  let swept: Promise<void> | undefined;
  const prepare = async () => {
    await ensurePrivate(root);
    await (swept ??= sweep(root, settings));
  };
  return {
    load: (key) =>
      withFolder("load", root, () => ifThere(readFile(fileOf(key), "utf8"))),
    save: (key, value) =>
      withFolder("save", root, async () => {
        if (value === undefined) return removeFile(fileOf(key));
        await prepare();
        await writeWhole(fileOf(key), value, settings.space);
      }),
    lock: (key) =>
      withFolder("lock", root, async () => {
        const deadline = performance.now() + settings.lockWaitMs;
        const leave = await queue.take(key);
        const release = await prepare()
          .then(() => lockFile(fileOf(key), settings, deadline))
          .catch((error: unknown) => {
            leave();
            throw error;
          });
        return () => withFolder("unlock", root, release).finally(leave);
      }),
  };
}

async function lockFile(
  file: string,
  settings: LockSettings,
  deadline: number,
): Promise<Release> {
  const lock = await takeLock(`${file}.lock`, settings, deadline);
  if (lock.foundDead) await sweep(dirname(file), settings);
  return lock.release;
}

async function removeFile(file: string): Promise<void> {
  const wasThere = await ifThere(unlink(file).then(() => true));
  if (wasThere) await syncFolder(dirname(file));
}
