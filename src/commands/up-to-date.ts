import { stat } from "node:fs/promises";
import path from "node:path";
import { hashContent } from "../write/content.js";
import { fileOfLabel, labelSource } from "../lock/labels.js";
import { formatLock, type Lock } from "../lock/lock.js";
import { hashOptions } from "../lock/options-hash.js";
import { hashSnapshotFile } from "../lock/snapshot.js";
import { inspectFiles, type DiskState } from "../write/inspect.js";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { findBuildTime, type Generator } from "./generator.js";
import { findSpecFile } from "./places.js";
import type { Session } from "./session.js";

/**
 * Whether the lock proves that a run would change nothing: same generator, options and sources, and every file as it was
 * written. Reads and hashes, but parses nothing except the lock. `false` when in doubt.
 */
export async function isUpToDate(
  { cwd, config, places, loadedLock, compile }: Session,
  generator: Generator,
): Promise<boolean> {
  const lock = loadedLock?.lock;
  // With `strict`, warnings that passed before are errors now, and the lock does not know of them.
  if (!lock || config.strict || lock.generator !== generator.version)
    return false;
  // A lock that was merged or edited by hand decides something new.
  if (formatLock(lock) !== loadedLock.text) return false;
  const folder = path.dirname(places.lock);
  if (lock.options !== hashOptions(config, folder)) return false;
  const spec = findSpecFile(compile.entry, cwd);
  if (spec === undefined) return false;
  if (labelSource(pathToFileURL(spec).href, folder) !== lock.spec) return false;
  if ((await findBuildTime(generator)) >= (await stat(places.lock)).mtimeMs)
    return false;
  const checks = await Promise.all([
    haveSourcesStayed(lock, folder),
    // What cannot be read is reported where it is compared.
    haveFilesStayed(lock, places.root).catch(() => false),
    hashSnapshotFile(places.snapshot).then((hash) => hash === lock.snapshot),
  ]);
  return checks.every((stayed) => stayed);
}

async function haveSourcesStayed(lock: Lock, folder: string): Promise<boolean> {
  const checks = Object.entries(lock.sources).map(async ([label, hash]) => {
    const file = fileOfLabel(label, folder);
    if (file === undefined) return false;
    const bytes = await readFile(file).catch(() => undefined);
    return bytes !== undefined && hashContent(bytes) === hash;
  });
  return (await Promise.all(checks)).every((stayed) => stayed);
}

async function haveFilesStayed(lock: Lock, root: string): Promise<boolean> {
  const disk = await inspectFiles(root, Object.keys(lock.files));
  return Object.entries(lock.files).every(([name, hash]) =>
    isFile(disk.get(name), hash),
  );
}

const isFile = (state: DiskState | undefined, hash: string) =>
  state?.kind === "file" && state.hash === hash;
