import { randomBytes } from "node:crypto";
import { link, open, unlink } from "node:fs/promises";
import { codeOf, ifThere } from "./disk-error.js";
import { stagedNameOf } from "./file-name.js";
import { steadyTime } from "./processes.js";

/** What a lock file says: who holds the lock, and for how long. */
export interface Claim {
  /** No other claim ever has it. */
  readonly id: string;
  readonly ttlMs: number;
  /** Absent while the claim is being written, where that is no single step. */
  readonly holder?: Holder;
}

export interface Holder {
  readonly pid: number;
  /** In which ids and times are comparable; absent: in none. */
  readonly space?: string;
  /** In the time that the processes of the space share. */
  readonly since: number;
}

/** A claim of this process, beginning now. */
export function makeClaim(ttlMs: number, space: string | undefined): Claim {
  const holder = {
    pid: process.pid,
    ...(space !== undefined && { space }),
    since: steadyTime(),
  };
  return { id: randomBytes(8).toString("hex"), ttlMs, holder };
}

/** What file systems say that have no links (EISDIR: exFAT, on Windows). */
const UNLINKABLE = new Set(["EPERM", "EACCES", "ENOTSUP", "ENOSYS", "EISDIR"]);

/**
 * Makes the file, unless there is one: of all who try, one succeeds. As a link,
 * so that it is there whole or not at all.
 */
export async function createClaim(
  file: string,
  claim: Claim,
): Promise<boolean> {
  const text = JSON.stringify(claim);
  const staged = stagedNameOf(file, claim.holder?.space);
  try {
    await writeNew(staged, text);
    await link(staged, file);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    if (!UNLINKABLE.has(code)) throw error;
    return await createInPlace(file, text);
  } finally {
    // What cannot be removed is swept when this process has ended.
    await unlink(staged).catch(() => undefined);
  }
}

async function createInPlace(file: string, text: string): Promise<boolean> {
  try {
    await writeNew(file, text);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function writeNew(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text);
  } catch (error) {
    await ifThere(unlink(file));
    throw error;
  } finally {
    await handle.close();
  }
}

/** What a lock file says; `undefined` if there is none. */
export async function readClaim(
  file: string,
  ttlMs: number,
): Promise<Claim | undefined> {
  const handle = await ifThere(open(file, "r"));
  if (!handle) return undefined;
  try {
    const { ino, mtimeNs } = await handle.stat({ bigint: true });
    const text = await handle.readFile("utf8");
    return parseClaim(text) ?? { id: `${ino}-${mtimeNs}`, ttlMs };
  } finally {
    await handle.close();
  }
}

function parseClaim(text: string): Claim | undefined {
  if (!text.endsWith("}")) return undefined;
  try {
    const claim = JSON.parse(text) as Claim;
    return isClaim(claim) ? claim : undefined;
  } catch {
    return undefined;
  }
}

function isClaim({ id, ttlMs, holder }: Claim): boolean {
  return (
    /^[0-9a-f]{16}$/.test(id) &&
    Number.isFinite(ttlMs) &&
    Number.isInteger(holder?.pid) &&
    Number.isFinite(holder?.since)
  );
}
