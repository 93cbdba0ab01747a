import { chmod, mkdir, readdir, stat } from "node:fs/promises";
import { StoreError } from "../stores/store-error.js";
import { ifThere } from "./disk-error.js";
import { isStoreFile } from "./file-name.js";

/**
 * Makes a folder that only its owner can enter, or closes the one that is there
 * to others; on Windows, a folder has the rights of the one it is in.
 *
 * @throws {StoreError} if it is open to others and holds other files.
 */
export async function ensurePrivate(folder: string): Promise<void> {
  if (!(await ifThere(stat(folder))))
    await mkdir(folder, { recursive: true, mode: 0o700 });
  if (process.platform === "win32") return;
  const mode = (await stat(folder)).mode & 0o7777;
  if ((mode & 0o077) === 0) return;
  const names = await readdir(folder);
  if (!names.every(isStoreFile)) throw refuse(folder, mode);
  await chmod(folder, mode & 0o7700);
}

function refuse(folder: string, mode: number): StoreError {
  const problem = `${folder} is open to others (mode ${mode.toString(8)})`;
  const fix = "give the store a folder of its own";
  return new StoreError(
    "store_error",
    `${problem} and holds other files: ${fix}`,
  );
}
