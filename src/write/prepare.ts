import { lstat } from "node:fs/promises";
import path from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { explainRefusal, isRefusal } from "../diagnostics/refusal.js";
import { planChanges, type Changes } from "./changes.js";
import { hashContent } from "./content.js";
import { inspectFiles, inspectRoot, type DiskState } from "./inspect.js";
import { assertPaths, foldCase, relativeTo } from "./paths.js";

export interface PrepareRequest {
  /** The output folder: absolute, and without links in it. */
  readonly root: string;
  /** Path, relative with `/`, and text of each file. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Path → hash of what was generated before. */
  readonly before: ReadonlyMap<string, string>;
  /** Paths of the lock and the snapshot, where they are below the root. */
  readonly reserved: readonly string[];
}

/** What is to be written, compared with what is there. */
export interface PreparedOutput {
  readonly root: string;
  readonly changes: Changes;
  /** Path → text, with LF. */
  readonly texts: ReadonlyMap<string, string>;
  /** Path → hash of its text. */
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * Compares the files with what is on disk. Links and other obstacles, and what cannot be read, are reported; then the
 * result is `undefined`.
 *
 * @throws Error when the generators emitted a path that must not be.
 */
export async function prepareOutput(
  { root, files, before, reserved }: PrepareRequest,
  diagnostics: Diagnostics,
): Promise<PreparedOutput | undefined> {
  assertPaths([...files.map((file) => file.path), ...reserved]);
  const texts = new Map(
    files.map((file) => [file.path, file.text.replace(/\r\n?/g, "\n")]),
  );
  const hashes = new Map(
    [...texts].map(([name, text]) => [name, hashContent(text)]),
  );
  const paths = new Set([...texts.keys(), ...before.keys()]);
  const disk = await inspect(root, [...paths, ...reserved], diagnostics);
  if (!disk) return undefined;
  const written = await dropRenamed(root, before, texts);
  const changes = planChanges({ generated: hashes, before: written, disk });
  return { root, changes, texts, hashes };
}

/** What is on disk; `undefined` where something is in the way, which is reported. */
async function inspect(
  root: string,
  paths: readonly string[],
  diagnostics: Diagnostics,
): Promise<ReadonlyMap<string, DiskState> | undefined> {
  try {
    const state = await inspectRoot(root);
    const disk = await inspectFiles(root, paths);
    const blocked = [...(state ? [state] : []), ...disk.values()];
    return reportObstacles(blocked, diagnostics) ? undefined : disk;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { path: file = root } = error;
    const problem = explainRefusal(error);
    diagnostics.report("GC_FILE_UNREADABLE", undefined, {
      path: relativeTo(root, file) ?? file,
      problem,
    });
    return undefined;
  }
}

/** Reports each obstacle once, however much is below it. */
function reportObstacles(
  states: Iterable<DiskState>,
  diagnostics: Diagnostics,
): boolean {
  const reported = new Set<string>();
  for (const state of states) {
    if (state.kind === "absent" || state.kind === "file") continue;
    const { at, kind } = state;
    if (reported.has(at)) continue;
    reported.add(at);
    if (kind === "link")
      diagnostics.report("GC_OUTPUT_SYMLINK", undefined, { path: at });
    else
      diagnostics.report("GC_OUTPUT_OBSTRUCTED", undefined, {
        path: at,
        actual: kind === "folder" ? "a folder" : "no folder",
        expected: kind === "folder" ? "a file" : "a folder",
      });
  }
  return reported.size > 0;
}

/** Where only the case of a name changed, a file system may hold both names for one file: it is not to be removed then. */
async function dropRenamed(
  root: string,
  before: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const folded = new Map(
    [...texts.keys()].map((name) => [foldCase(name), name]),
  );
  const written = new Map(before);
  for (const name of before.keys()) {
    const now = folded.get(foldCase(name));
    if (now === undefined || now === name) continue;
    if (await isSameFile(path.join(root, name), path.join(root, now)))
      written.delete(name);
  }
  return written;
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  try {
    const [one, other] = await Promise.all([lstat(a), lstat(b)]);
    return one.ino === other.ino && one.dev === other.dev;
  } catch {
    return false;
  }
}

/** Reports what only `--force` would overwrite, and what is left alone. */
export function reportConflicts(
  { edited, existing, kept }: Changes,
  diagnostics: Diagnostics,
): void {
  for (const name of edited)
    diagnostics.report("GC_FILE_EDITED", undefined, { path: name });
  for (const name of existing)
    diagnostics.report("GC_FILE_EXISTS", undefined, { path: name });
  for (const name of kept)
    diagnostics.report("GC_FILE_KEPT", undefined, { path: name });
}
