import { hashContent } from "./content.js";
import { exists, type Disk } from "./disk.js";

/** One rename of a transaction, and how to take it back. All paths are absolute. */
export interface Step {
  readonly target: string;
  /** What is renamed to the target; absent when the target is removed. */
  readonly staged?: string;
  /** What the target was before; absent when there was nothing. */
  readonly backup?: string;
  /** Of the content of `staged`; absent for a folder. */
  readonly hash?: string;
}

/** What a transaction is about to do: written before the first step, removed after the last. */
export interface Journal {
  readonly version: 1;
  readonly steps: readonly Step[];
  /** Folders that the transaction makes, outermost first. */
  readonly folders: readonly string[];
}

/** Somebody else changed the output while it was being written. */
export class ChangedError extends Error {
  override readonly name = "ChangedError";
}

/** Does a step. A removed file moves to its backup, so that it can come back. */
export function doStep({ target, staged, backup }: Step, disk: Disk): void {
  if (staged === undefined) {
    if (backup !== undefined) disk.renameSync(target, backup);
    return;
  }
  if (backup === undefined && exists(disk, target))
    throw new ChangedError(`${target} appeared while it was being written`);
  disk.renameSync(staged, target);
}

/**
 * Takes back what was done of a journal's steps; does nothing for a step that was not done, so that it can be repeated.
 * A target that is no longer what the transaction put there is somebody's edit, and stays.
 */
export function undo({ steps, folders }: Journal, disk: Disk): void {
  for (const step of steps.toReversed()) undoStep(step, disk);
  for (const folder of folders.toReversed()) removeIfEmpty(folder, disk);
}

function undoStep(step: Step, disk: Disk): void {
  const { target, staged, backup } = step;
  if (!isDone(step, disk)) return;
  if (staged === undefined || !exists(disk, target)) {
    if (backup !== undefined && exists(disk, backup))
      disk.renameSync(backup, target);
    return;
  }
  if (!isAsWritten(step, disk)) return;
  if (backup === undefined) disk.renameSync(target, staged);
  else if (exists(disk, backup)) disk.renameSync(backup, target);
}

/** Whether every step was done: then only the journal was left to remove. */
export function isComplete({ steps }: Journal, disk: Disk): boolean {
  return steps.every((step) => isDone(step, disk));
}

/** A rename leaves nothing where it came from. */
function isDone({ target, staged }: Step, disk: Disk): boolean {
  return !exists(disk, staged ?? target);
}

function isAsWritten({ target, hash }: Step, disk: Disk): boolean {
  const stats = disk.lstatSync(target, { throwIfNoEntry: false });
  return (
    hash !== undefined &&
    stats?.isFile() === true &&
    hashContent(disk.readFileSync(target)) === hash
  );
}

export function removeIfEmpty(folder: string, disk: Disk): void {
  try {
    disk.rmdirSync(folder);
  } catch {
    // Not empty, or gone: either way not ours to remove.
  }
}
