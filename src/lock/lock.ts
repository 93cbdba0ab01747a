import type { Selection } from "../select/select.js";
import { noDecisions, type Decisions } from "../plan/decisions.js";
import { hashContent } from "../write/content.js";

export const LOCK_VERSION = 1;

/** What `connector.lock.json` holds: everything that a later run must know of this one, and nothing that is derived. */
export interface Lock {
  /** Version of gen-connector that wrote it. */
  readonly generator: string;
  /** Label of the description's entry in `sources`. */
  readonly spec: string;
  /** Label → SHA-256 of the bytes. */
  readonly sources: Hashes;
  /** Of the configuration and options that have an effect on the output. */
  readonly options: string;
  readonly selection: Selection & {
    /** Keys of the operations that were filtered out, so that they are not taken for removed from the API. */
    readonly filtered: readonly string[];
  };
  readonly decisions: Decisions;
  /** Path in the output folder → SHA-256 of the text. */
  readonly files: Hashes;
  /** SHA-256 of the snapshot's content. */
  readonly snapshot: string;
}

export type Hashes = Readonly<Record<string, string>>;

/** Sections of the decisions, in the order of the lock. */
export const SECTIONS = Object.keys(noDecisions).sort() as (keyof Decisions)[];

/**
 * The text of a lock: sorted, one decision a line. Its last line is a checksum of the others: a lock that was merged or
 * edited by hand is valid, but does not prove that the output is up to date.
 */
export function formatLock(lock: Lock): string {
  const content = sortLock(lock);
  const checksum = hashContent(JSON.stringify(content));
  return `${JSON.stringify({ ...content, checksum }, undefined, 2)}\n`;
}

function sortLock(lock: Lock) {
  const { generator, spec, sources, options, selection } = lock;
  const sections = SECTIONS.map(
    (name) => [name, sortRecord(lock.decisions[name])] as const,
  );
  return {
    lockVersion: LOCK_VERSION,
    generator,
    spec,
    sources: sortRecord(sources),
    options,
    selection: {
      include: sortSet(selection.include),
      exclude: sortSet(selection.exclude),
      filtered: sortSet(selection.filtered),
    },
    decisions: Object.fromEntries(sections),
    files: sortRecord(lock.files),
    snapshot: lock.snapshot,
  };
}

/** By code units, as an order by locale would differ between machines. */
function sortRecord<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  const entries = Object.entries(record);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const sortSet = (items: readonly string[]) => [...new Set(items)].sort();
