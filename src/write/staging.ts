import path from "node:path";
import { exists, type Disk } from "./disk.js";
import { removeIfEmpty, type Journal } from "./journal.js";

/** Another run is writing to the same folder. */
export class BusyError extends Error {
  override readonly name = "BusyError";
  readonly pid: number;
  constructor(pid: number) {
    super(`process ${pid} is writing`);
    this.pid = pid;
  }
}

/** Where a transaction keeps what it has not put into place yet, and what it replaced. */
export interface Staging {
  readonly folder: string;
  /** Folders that were made so that the staging folder could be, outermost first. */
  readonly made: readonly string[];
}

const NAME = "gen-connector";

/**
 * The two places of a staging folder. Beside the output it leaves nothing in there when a run is killed; inside, where
 * the folder beside is on another file system (a mounted volume) or may not be written.
 */
export function stagingFolders(root: string): [beside: string, inside: string] {
  const { dir, base } = path.parse(root);
  return [path.join(dir, `.${base}.${NAME}`), path.join(root, `.${NAME}`)];
}

/** Beside a file outside the output folder, such as a lock, as that may be on yet another file system. */
export const besideFile = (
  file: string,
): { staged: string; backup: string } => ({
  staged: `${file}.${NAME}-new`,
  backup: `${file}.${NAME}-old`,
});

export const journalOf = (folder: string): string =>
  path.join(folder, "journal.json");

const ownerOf = (folder: string) => path.join(folder, "owner");

/**
 * Makes the staging folder, which is also what keeps two runs apart.
 *
 * @throws BusyError when it is there already.
 */
export function openStaging(root: string, disk: Disk): Staging {
  const [beside, inside] = stagingFolders(root);
  const made = makeFolders(path.dirname(root), disk);
  const folder = tryBeside(root, beside, disk) ? beside : inside;
  if (folder === inside) makeStaging(inside, disk);
  disk.writeFileSync(ownerOf(folder), String(process.pid));
  return { folder, made };
}

function tryBeside(root: string, beside: string, disk: Disk): boolean {
  try {
    makeStaging(beside, disk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EACCES" || code === "EPERM" || code === "EROFS")
      if (exists(disk, root)) return false;
    throw error;
  }
  if (!exists(disk, root)) return true;
  if (disk.statSync(root).dev === disk.statSync(beside).dev) return true;
  disk.rmdirSync(beside);
  return false;
}

function makeStaging(folder: string, disk: Disk): void {
  try {
    disk.mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new BusyError(readOwner(folder, disk) ?? 0);
  }
}

/** Makes those of a path that are missing, one by one: Node's own `recursive` never ends in `/proc`. Says which, outermost first. */
function makeFolders(folder: string, disk: Disk): string[] {
  if (exists(disk, folder) || path.dirname(folder) === folder) return [];
  const made = makeFolders(path.dirname(folder), disk);
  try {
    disk.mkdirSync(folder);
    return [...made, folder];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // another run makes them, too
    if (code === "EEXIST") return made;
    for (const one of made.toReversed()) removeIfEmpty(one, disk);
    throw error;
  }
}

/** Removes a staging folder and what lies beside the files outside; the journal first, as it is no longer true. */
export function closeStaging(
  folder: string,
  outside: readonly string[],
  disk: Disk,
): void {
  disk.rmSync(journalOf(folder), { force: true });
  for (const file of outside) {
    const { staged, backup } = besideFile(file);
    // `force` alone throws where a folder of the path is a file
    for (const one of [staged, backup])
      if (exists(disk, one)) disk.rmSync(one, { force: true });
  }
  disk.rmSync(folder, { recursive: true, force: true });
}

/** As {@link closeStaging}, and nothing remains of a run that did nothing. */
export function abandonStaging(
  { folder, made }: Staging,
  outside: readonly string[],
  disk: Disk,
): void {
  closeStaging(folder, outside, disk);
  for (const parent of made.toReversed()) removeIfEmpty(parent, disk);
}

export function writeJournal(
  folder: string,
  journal: Journal,
  disk: Disk,
): void {
  const file = journalOf(folder);
  disk.writeFileSync(`${file}.new`, JSON.stringify(journal));
  disk.renameSync(`${file}.new`, file);
}

/** A run that takes longer than this to write is dead, and its number belongs to some other process by now. */
const LONGEST_RUN_MS = 10 * 60_000;

/** The process that is still writing to a staging folder. */
export function findOwner(folder: string, disk: Disk): number | undefined {
  const pid = readOwner(folder, disk);
  if (pid === undefined || pid === process.pid || !isAlive(pid))
    return undefined;
  const age = Date.now() - disk.statSync(ownerOf(folder)).mtimeMs;
  return age < LONGEST_RUN_MS ? pid : undefined;
}

function readOwner(folder: string, disk: Disk): number | undefined {
  try {
    const pid = Number(disk.readFileSync(ownerOf(folder), "utf8"));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
