import path from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { nodeDisk, type Disk } from "./disk.js";
import { ChangedError, removeIfEmpty } from "./journal.js";
import { parentsOf } from "./paths.js";
import type { PreparedOutput } from "./prepare.js";
import { recover } from "./recover.js";
import { holdSignals } from "./signals.js";
import { BusyError } from "./staging.js";
import { HalfWrittenError, runTransaction } from "./transaction.js";

export interface WriteRequest {
  readonly output: PreparedOutput;
  /** Absolute path → new content of the lock and the snapshot, where they change. */
  readonly records: ReadonlyMap<string, string | Uint8Array>;
  readonly diagnostics: Diagnostics;
  readonly disk?: Disk;
}

/** Writes what the changes say, all or nothing. Returns whether it is done; what went wrong is reported. */
export async function writeOutput(request: WriteRequest): Promise<boolean> {
  const { output, records, diagnostics, disk = nodeDisk } = request;
  const { root, changes, texts } = output;
  const at = (name: string) => path.join(root, name);
  const writes = new Map<string, string | Uint8Array>();
  for (const name of [...changes.created, ...changes.changed])
    writes.set(at(name), texts.get(name) ?? "");
  for (const [file, content] of records) writes.set(file, content);
  const removes = changes.removed.map(at);
  if (writes.size === 0 && removes.length === 0) return true;
  const done = await guard(root, diagnostics, () =>
    holdSignals(() => runTransaction({ root, writes, removes }, disk)),
  );
  if (done) removeEmptyFolders(root, changes.removed, disk);
  return done;
}

/** Before anything is read from the output: takes back what a killed run left. Returns whether the run may go on. */
export async function restoreOutput(request: {
  readonly root: string;
  readonly records: readonly string[];
  readonly diagnostics: Diagnostics;
  readonly disk?: Disk;
}): Promise<boolean> {
  const { root, records, diagnostics, disk = nodeDisk } = request;
  return guard(root, diagnostics, async () => {
    const restored = await holdSignals(() =>
      recover({ root, outside: records }, disk),
    );
    if (restored)
      diagnostics.report("GC_OUTPUT_RESTORED", undefined, { folder: root });
  });
}

/** Turns what the file system refuses into diagnostics; a fault of this program is thrown on. */
async function guard(
  folder: string,
  diagnostics: Diagnostics,
  run: () => Promise<void>,
): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const problem = error.message;
    if (error instanceof BusyError)
      diagnostics.report("GC_OUTPUT_BUSY", undefined, {
        folder,
        pid: error.pid,
      });
    else if (error instanceof HalfWrittenError)
      diagnostics.report("GC_OUTPUT_HALF_WRITTEN", undefined, {
        folder,
        staging: error.staging,
        problem,
      });
    else if ("syscall" in error || error instanceof ChangedError)
      diagnostics.report("GC_OUTPUT_FAILED", undefined, { folder, problem });
    else throw error;
    return false;
  }
}

function removeEmptyFolders(
  root: string,
  removed: readonly string[],
  disk: Disk,
): void {
  const folders = [...new Set(removed.flatMap(parentsOf))];
  folders.sort((a, b) => b.length - a.length);
  for (const folder of folders) removeIfEmpty(path.join(root, folder), disk);
}
