import type { DiskState } from "./inspect.js";

/** What a run does to the output folder: paths, sorted. */
export interface Changes {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** No longer generated but edited, so left alone. */
  readonly kept: readonly string[];
  /** Generated before, and edited since: to be written only by force. */
  readonly edited: readonly string[];
  /** Never generated, but there: to be written only by force. */
  readonly existing: readonly string[];
}

export interface ChangesInput {
  /** Path → hash of what is generated now. */
  readonly generated: ReadonlyMap<string, string>;
  /** Path → hash of what was generated before, as the lock has it. */
  readonly before: ReadonlyMap<string, string>;
  /** What is on disk at all of these paths. */
  readonly disk: ReadonlyMap<string, DiskState>;
}

/** Compares what is generated with what was, and with what is on disk. */
export function planChanges({
  generated,
  before,
  disk,
}: ChangesInput): Changes {
  const hashAt = (path: string) => {
    const state = disk.get(path);
    return state?.kind === "file" ? state.hash : undefined;
  };
  const present = [...generated].map(([path, wanted]) => ({
    path,
    fate: fateOf(wanted, before.get(path), hashAt(path)),
  }));
  const gone = [...before].flatMap(([path, written]) => {
    const found = hashAt(path);
    if (generated.has(path) || found === undefined) return [];
    return [{ path, fate: found === written ? "removed" : "kept" } as const];
  });
  const all = [...present, ...gone];
  const select = (fate: keyof Changes) =>
    all
      .filter((one) => one.fate === fate)
      .map(({ path }) => path)
      .sort();
  return {
    created: select("created"),
    changed: select("changed"),
    unchanged: select("unchanged"),
    removed: select("removed"),
    kept: select("kept"),
    edited: select("edited"),
    existing: select("existing"),
  };
}

function fateOf(
  wanted: string,
  written: string | undefined,
  found: string | undefined,
): keyof Changes {
  if (found === undefined) return "created";
  if (found === wanted) return "unchanged";
  if (written === undefined) return "existing";
  return found === written ? "changed" : "edited";
}

/** With `--force`, what is in the way is changed like everything else. */
export function forceChanges(changes: Changes): Changes {
  const { changed, edited, existing } = changes;
  return {
    ...changes,
    changed: [...changed, ...edited, ...existing].sort(),
    edited: [],
    existing: [],
  };
}

/** Whether files would be written or removed. */
export function hasChanges(changes: Changes): boolean {
  const { created, changed, removed, edited, existing } = changes;
  return [created, changed, removed, edited, existing].some(
    (paths) => paths.length > 0,
  );
}
