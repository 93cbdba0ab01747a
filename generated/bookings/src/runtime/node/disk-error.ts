import { StoreError } from "../stores/store-error.js";

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "the folder has been removed"],
  ["EACCES", "permission denied"],
  ["EPERM", "not permitted"],
  ["EROFS", "the file system is read-only"],
  ["ENOSPC", "no space left on the device"],
  ["EDQUOT", "the disk quota is used up"],
  ["ENOTDIR", "a file is in the place of the folder"],
  ["EEXIST", "a file is in the place of the folder"],
  ["EISDIR", "a folder is in the place of the file"],
  ["EMFILE", "too many files are open"],
  ["ENFILE", "too many files are open"],
]);

/** The code of an error of the file system. */
export function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === "string" ? code : "unknown";
}

/**
 * Does something with the store's files.
 *
 * @throws {StoreError} which names the folder and the reason.
 */
export async function withFolder<Result>(
  intent: string,
  folder: string,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    const code = codeOf(cause);
    const reason = REASONS.get(code) ?? "the file system failed";
    const problem = `cannot ${intent} in ${folder}: ${reason} (${code})`;
    throw new StoreError("store_error", problem, { cause });
  }
}

/** The result, or `undefined` where the file is not there. */
export async function ifThere<Result>(
  result: Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await result;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
