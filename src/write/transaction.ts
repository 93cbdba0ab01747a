import path from "node:path";
import { hashContent } from "./content.js";
import { exists, type Disk } from "./disk.js";
import { doStep, undo, type Journal, type Step } from "./journal.js";
import { relativeTo } from "./paths.js";
import { assertPlainFolders } from "./plain-folders.js";
import {
  abandonStaging,
  besideFile,
  closeStaging,
  openStaging,
  writeJournal,
  type Staging,
} from "./staging.js";

/** A transaction failed and could not be taken back; the next run tries again, from what is in the staging folder. */
export class HalfWrittenError extends Error {
  override readonly name = "HalfWrittenError";
  readonly staging: string;
  constructor(staging: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.staging = staging;
  }
}

export interface Transaction {
  /** The output folder: absolute, and without links in it. It need not exist. */
  readonly root: string;
  /** Absolute path → new content. */
  readonly writes: ReadonlyMap<string, string | Uint8Array>;
  /** Absolute paths below the root. */
  readonly removes: readonly string[];
}

/**
 * Writes and removes files, all or none of them.
 *
 * Everything new is written to a staging folder first, and what it replaces is linked there; then a journal, and only
 * then is anything touched, by renames alone. No system call swaps two folders everywhere, and a swap would carry the
 * user's own files along, so existing folders change file by file: a failure is taken back at once, and what a killed
 * process leaves behind is taken back by the next run (recover.ts). A new folder appears by one rename. This guards
 * against an interrupted process; that a power failure keeps renames in order is left to the file system.
 *
 * Synchronous, so that no signal handler and no other run in this process gets between the steps.
 *
 * @throws BusyError, HalfWrittenError, or what Node throws; except after HalfWrittenError, all is as it was.
 */
export function runTransaction(transaction: Transaction, disk: Disk): void {
  const { root, writes } = transaction;
  const outside = [...writes.keys()].filter((file) => !relativeTo(root, file));
  const staging = openStaging(root, disk);
  try {
    const journal = stage(transaction, staging.folder, disk);
    writeJournal(staging.folder, journal, disk);
    commit(root, journal, { staging, disk });
  } catch (error) {
    if (!(error instanceof HalfWrittenError))
      tryAbandon(staging, outside, disk);
    throw error;
  }
  try {
    closeStaging(staging.folder, outside, disk);
  } catch {
    // All is in place; the next run finds the journal complete and removes the rest.
  }
}

/** What cannot be removed now is no harm: the next run does it. */
function tryAbandon(
  staging: Staging,
  outside: readonly string[],
  disk: Disk,
): void {
  try {
    abandonStaging(staging, outside, disk);
  } catch {
    return;
  }
}

function commit(
  root: string,
  journal: Journal,
  { staging, disk }: { staging: Staging; disk: Disk },
): void {
  try {
    for (const folder of journal.folders) disk.mkdirSync(folder);
    const checked = new Set<string>();
    for (const step of journal.steps) {
      assertPlainFolders(root, step.target, { disk, checked });
      doStep(step, disk);
    }
  } catch (error) {
    try {
      undo(journal, disk);
    } catch (problem) {
      throw new HalfWrittenError(staging.folder, problem);
    }
    throw error;
  }
}

function stage(
  { root, writes, removes }: Transaction,
  staging: string,
  disk: Disk,
): Journal {
  const fresh = path.join(staging, "new");
  const old = path.join(staging, "old");
  const isNew = !exists(disk, root);
  const steps: Step[] = [];
  for (const [target, content] of writes) {
    const name = relativeTo(root, target);
    const places = name
      ? { staged: path.join(fresh, name), backup: path.join(old, name) }
      : besideFile(target);
    putFile(places.staged, content, disk);
    if (name && isNew) continue;
    steps.push(stageWrite({ target, content, ...places }, disk));
  }
  for (const target of removes) {
    const backup = path.join(old, relativeTo(root, target) ?? "");
    disk.mkdirSync(path.dirname(backup), { recursive: true });
    steps.push({ target, backup });
  }
  // Last, as it cannot be taken back: the folder is the user's from then on.
  if (isNew && exists(disk, fresh)) steps.push({ target: root, staged: fresh });
  return { version: 1, steps, folders: listMissing(steps, disk) };
}

interface StagedWrite {
  readonly target: string;
  readonly content: string | Uint8Array;
  readonly staged: string;
  readonly backup: string;
}

function stageWrite(
  { target, content, staged, backup }: StagedWrite,
  disk: Disk,
): Step {
  const hash = hashContent(content);
  if (!exists(disk, target)) return { target, staged, hash };
  disk.mkdirSync(path.dirname(backup), { recursive: true });
  disk.rmSync(backup, { force: true });
  try {
    disk.linkSync(target, backup);
  } catch {
    // Not every file system has hard links.
    disk.copyFileSync(target, backup);
  }
  return { target, staged, backup, hash };
}

/** `wx` follows no link: it fails where anything is (POSIX open, O_EXCL). */
function putFile(file: string, content: string | Uint8Array, disk: Disk): void {
  disk.mkdirSync(path.dirname(file), { recursive: true });
  disk.rmSync(file, { force: true });
  disk.writeFileSync(file, content, { flag: "wx" });
}

/** The folders of the targets that are not there yet, outermost first. */
function listMissing(steps: readonly Step[], disk: Disk): string[] {
  const missing = new Set<string>();
  for (const { target, staged } of steps) {
    if (staged === undefined) continue;
    let folder = path.dirname(target);
    for (
      ;
      !missing.has(folder) && !exists(disk, folder);
      folder = path.dirname(folder)
    )
      missing.add(folder);
  }
  return [...missing].sort((a, b) => a.length - b.length);
}
