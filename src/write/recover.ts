import path from "node:path";
import { exists, type Disk } from "./disk.js";
import { isComplete, undo, type Journal, type Step } from "./journal.js";
import { relativeTo } from "./paths.js";
import { assertPlainFolders } from "./plain-folders.js";
import {
  besideFile,
  BusyError,
  closeStaging,
  findOwner,
  journalOf,
  stagingFolders,
} from "./staging.js";
import { HalfWrittenError } from "./transaction.js";

export interface RecoverRequest {
  readonly root: string;
  /** The files outside the root that a run may write: the lock and the snapshot. */
  readonly outside: readonly string[];
}

/**
 * Takes back what a run that was killed while writing left half done. Returns whether there was anything to take back.
 *
 * @throws BusyError when that run is still alive; HalfWrittenError when it cannot be taken back.
 */
export function recover(request: RecoverRequest, disk: Disk): boolean {
  return stagingFolders(request.root)
    .filter((folder) => exists(disk, folder))
    .map((folder) => recoverFrom(folder, request, disk))
    .some((restored) => restored);
}

function recoverFrom(
  folder: string,
  request: RecoverRequest,
  disk: Disk,
): boolean {
  const owner = findOwner(folder, disk);
  if (owner !== undefined) throw new BusyError(owner);
  try {
    const journal = readJournal(folder, disk);
    const interrupted = journal !== undefined && !isComplete(journal, disk);
    if (interrupted) {
      assertJournal(journal, { folder, request, disk });
      undo(journal, disk);
    }
    closeStaging(folder, request.outside, disk);
    return interrupted;
  } catch (error) {
    throw new HalfWrittenError(folder, error);
  }
}

function readJournal(folder: string, disk: Disk): Journal | undefined {
  const file = journalOf(folder);
  if (!disk.lstatSync(folder).isDirectory())
    throw new Error(`${folder} is not a folder`);
  if (!exists(disk, file)) return undefined;
  const journal = JSON.parse(disk.readFileSync(file, "utf8")) as Journal;
  if (journal.version !== 1)
    throw new Error("it was written by a newer gen-connector");
  return journal;
}

interface JournalContext {
  readonly folder: string;
  readonly request: RecoverRequest;
  readonly disk: Disk;
}

/** A journal is a file that anybody could have put there, so it may only name what a run would have written. */
function assertJournal(journal: Journal, context: JournalContext): void {
  const { root } = context.request;
  const checked = new Set<string>();
  for (const folder of journal.folders) assertInside(root, folder);
  for (const step of journal.steps) {
    assertStep(step, context);
    if (exists(context.disk, root))
      assertPlainExisting(root, step.target, { disk: context.disk, checked });
  }
}

function assertStep(step: Step, { folder, request }: JournalContext): void {
  const { target, staged, backup } = step;
  const { root, outside } = request;
  if (outside.includes(target) && !relativeTo(root, target)) {
    const places = besideFile(target);
    if ((staged ?? places.staged) === places.staged)
      if ((backup ?? places.backup) === places.backup) return;
  }
  if (target !== root) assertInside(root, target);
  for (const place of [staged, backup])
    if (place !== undefined) assertInside(folder, place);
}

function assertInside(folder: string, file: string): void {
  const inside = relativeTo(folder, file);
  if (inside === undefined || path.resolve(file) !== file)
    throw new Error(`it wrote ${file}; run it again with the same --lock`);
}

function assertPlainExisting(
  root: string,
  file: string,
  context: { disk: Disk; checked: Set<string> },
): void {
  if (exists(context.disk, path.dirname(file)))
    assertPlainFolders(root, file, context);
}
