import type { Compilation } from "../compile.js";
import type { Config } from "../config/config.js";
import { labelSource } from "./labels.js";
import { formatLock } from "./lock.js";
import { hashOptions } from "./options-hash.js";
import {
  hashSnapshot,
  hashSnapshotFile,
  packSnapshot,
  type Snapshot,
} from "./snapshot.js";

export interface RecordsRequest {
  readonly compilation: Compilation;
  readonly config: Config;
  /** The folder of the lock: labels count from it. */
  readonly folder: string;
  /** Version of gen-connector. */
  readonly generator: string;
  /** Path → text and hash of every file of the output. */
  readonly texts: ReadonlyMap<string, string>;
  readonly hashes: ReadonlyMap<string, string>;
}

/** The lock and the snapshot of a compilation. */
export interface Records {
  readonly lock: string;
  readonly snapshot: Snapshot;
  readonly snapshotHash: string;
}

export function makeRecords(request: RecordsRequest): Records {
  const { compilation, config, folder, generator, texts, hashes } = request;
  const { sources, decisions, filtered } = compilation;
  const labelled = [...sources.sources.values()].map(
    (source) => [labelSource(source.uri, folder), source] as const,
  );
  const spec = labelSource(sources.entry.uri, folder);
  const snapshot: Snapshot = {
    spec,
    sources: new Map(
      labelled.map(([label, { format, text }]) => [label, { format, text }]),
    ),
    retired: new Map(),
    files: texts,
  };
  const snapshotHash = hashSnapshot(snapshot);
  const lock = formatLock({
    generator,
    spec,
    sources: Object.fromEntries(
      labelled.map(([label, { hash }]) => [label, hash]),
    ),
    options: hashOptions(config, folder),
    selection: {
      include: config.include ?? [],
      exclude: config.exclude ?? [],
      filtered,
    },
    decisions,
    files: Object.fromEntries(hashes),
    snapshot: snapshotHash,
  });
  return { lock, snapshot, snapshotHash };
}

export interface RecordFiles {
  readonly lock: string;
  readonly snapshot: string;
}

/** Which of the records differ from those on disk. */
export interface StaleRecords {
  readonly lock: boolean;
  readonly snapshot: boolean;
}

export async function compareRecords(
  records: Records,
  before: string | undefined,
  files: RecordFiles,
): Promise<StaleRecords> {
  const found = await hashSnapshotFile(files.snapshot);
  return {
    lock: records.lock !== before,
    snapshot: records.snapshotHash !== found,
  };
}

/** File → content of the records that are to be written. */
export async function packRecords(
  records: Records,
  stale: StaleRecords,
  files: RecordFiles,
): Promise<Map<string, string | Uint8Array>> {
  const packed = new Map<string, string | Uint8Array>();
  if (stale.snapshot)
    packed.set(files.snapshot, await packSnapshot(records.snapshot));
  if (stale.lock) packed.set(files.lock, records.lock);
  return packed;
}
