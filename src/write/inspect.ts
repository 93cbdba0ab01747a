import { lstat, realpath } from "node:fs/promises";
import path from "node:path";
import { isRefusal } from "../diagnostics/refusal.js";
import { hashFile } from "./content.js";
import { parentsOf } from "./paths.js";

/** What is on disk where a file is to be written. */
export type DiskState =
  | { readonly kind: "absent" }
  | { readonly kind: "file"; readonly hash: string }
  | { readonly kind: "link" | "folder" | "other"; readonly at: string };

const ABSENT: DiskState = { kind: "absent" };

/**
 * Looks at these paths below a folder, without following any link. A link or a file where a folder should be is the
 * state of everything below it.
 */
export async function inspectFiles(
  root: string,
  files: readonly string[],
): Promise<Map<string, DiskState>> {
  const folders = await inspectFolders(root, new Set(files.flatMap(parentsOf)));
  const states = await mapConcurrently(files, async (file) => {
    const blocked = parentsOf(file)
      .map((parent) => folders.get(parent))
      .find((state) => state !== undefined);
    return [file, blocked ?? (await inspectFile(root, file))] as const;
  });
  return new Map(states);
}

/** The folders that are not plain folders. */
async function inspectFolders(
  root: string,
  folders: ReadonlySet<string>,
): Promise<Map<string, DiskState>> {
  const states = await mapConcurrently([...folders], async (folder) => {
    const kind = await kindOf(path.join(root, folder));
    if (kind === "folder") return [];
    if (kind === "absent") return [[folder, ABSENT] as const];
    const state = {
      kind: kind === "file" ? "other" : kind,
      at: folder,
    } as const;
    return [[folder, state] as const];
  });
  return new Map(states.flat());
}

async function inspectFile(root: string, file: string): Promise<DiskState> {
  const full = path.join(root, file);
  const kind = await kindOf(full);
  if (kind === "absent") return ABSENT;
  if (kind === "file") return { kind, hash: await hashFile(full) };
  return { kind, at: file };
}

type Kind = "absent" | "file" | "folder" | "link" | "other";

async function kindOf(file: string): Promise<Kind> {
  try {
    const stats = await lstat(file);
    if (stats.isSymbolicLink()) return "link";
    if (stats.isDirectory()) return "folder";
    return stats.isFile() ? "file" : "other";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return "absent";
    throw error;
  }
}

/** What is in the way of the output folder itself, if anything: it, or what it would be in, is no folder. */
export async function inspectRoot(
  root: string,
): Promise<DiskState | undefined> {
  const kind = await kindOf(root);
  if (kind === "folder") return undefined;
  if (kind !== "absent")
    return { kind: kind === "link" ? "link" : "other", at: root };
  const parent = path.dirname(root);
  return parent === root ? undefined : inspectRoot(parent);
}

/**
 * The output folder with its own links resolved: which folder to write to is the user's choice, a link too. What cannot be
 * resolved stays as it is, and is reported when the run looks at it.
 */
export async function resolveRoot(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (!isRefusal(error) || path.dirname(folder) === folder) throw error;
    return path.join(
      await resolveRoot(path.dirname(folder)),
      path.basename(folder),
    );
  }
}

/** Maps with at most this many files open, as systems limit them. */
async function mapConcurrently<T, R>(
  items: readonly T[],
  map: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const entries = items.entries();
  const work = async () => {
    for (const [index, item] of entries) results[index] = await map(item);
  };
  await Promise.all(Array.from({ length: 32 }, work));
  return results;
}
