import { chmod, mkdir, readdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { StoreError } from "../stores/store-error.js";
import { codeOf, ifThere } from "./disk-error.js";
import { isStoreFile } from "./file-name.js";

/**
 * Makes a folder that only its owner can enter, or closes the one that is there
 * to others; on Windows, a folder has the rights of the one it is in.
 *
 * @throws {StoreError} if it is open to others and holds other files, or is
 * where no folder can be made.
 */
export async function ensurePrivate(folder: string): Promise<void> {
  if (!(await ifThere(stat(folder)))) await makeFolder(folder);
  if (process.platform === "win32") return;
  const mode = (await stat(folder)).mode & 0o7777;
  if ((mode & 0o077) === 0) return;
  const names = await readdir(folder);
  if (!names.every(isStoreFile)) throw refuse(folder, mode);
  await chmod(folder, mode & 0o7700);
}

/**
 * Makes a folder, and those that it is in. Node's own `recursive` tries for ever
 * where the parent is there and takes no folder (`/proc`).
 */
async function makeFolder(folder: string): Promise<void> {
  if (await tryMaking(folder)) return;
  const parent = dirname(folder);
  const isThere = parent === folder || (await ifThere(stat(parent)));
  if (!isThere) await makeFolder(parent);
  // another process may have made the parent meanwhile
  if (await tryMaking(folder)) return;
  throw new StoreError("store_error", `no folder can be made in ${parent}`);
}

/** Whether it is there now; false where its parent takes none, or is missing. */
async function tryMaking(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code !== "EEXIST" && code !== "ENOENT") throw error;
    return code === "EEXIST";
  }
}

function refuse(folder: string, mode: number): StoreError {
  const problem = `${folder} is open to others (mode ${mode.toString(8)})`;
  const fix = "give the store a folder of its own";
  return new StoreError(
    "store_error",
    `${problem} and holds other files: ${fix}`,
  );
}
