import { readFile } from "node:fs/promises";
import {
  labelFile,
  locateIn,
  makeConfigFile,
  type ConfigFile,
} from "../config/config-file.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { codeOf, explainRefusal } from "../diagnostics/refusal.js";
import { toLf } from "../write/content.js";
import { findLockProblem } from "./check-lock.js";
import { SECTIONS, type Lock } from "./lock.js";

export interface LoadedLock {
  /** Absent when it could not be used, which was reported. */
  readonly lock?: Lock;
  /** With LF. */
  readonly text: string;
}

export interface ReadLockRequest {
  /** Absolute. */
  readonly file: string;
  /** Names are shown relative to it. */
  readonly cwd: string;
  readonly diagnostics: Diagnostics;
}

/** Reads a lock; `undefined` when there is none. What is wrong with it is reported. */
export async function readLock(
  request: ReadLockRequest,
): Promise<LoadedLock | undefined> {
  const { file, cwd, diagnostics } = request;
  const bytes = await readIfExists(request);
  if (bytes === undefined) return undefined;
  if (bytes === "refused") return { text: "" };
  const read = makeConfigFile(file, toLf(bytes), cwd);
  const value = parse(read, diagnostics);
  const lock =
    value === undefined ? undefined : toLock(value, read, diagnostics);
  return { text: read.text, ...(lock && { lock }) };
}

function parse(file: ConfigFile, diagnostics: Diagnostics): unknown {
  const { label, text } = file;
  try {
    return JSON.parse(text);
  } catch (error) {
    const conflict = text.search(/^(<{7}|={7}|>{7})/m);
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
    const at = locateIn(file, conflict === -1 ? position : conflict);
    const problem = conflict === -1 ? message : "it has a merge conflict";
    diagnostics.report("GC_LOCK_SYNTAX", at, { file: label, problem });
    return undefined;
  }
}

function toLock(
  value: unknown,
  file: ConfigFile,
  diagnostics: Diagnostics,
): Lock | undefined {
  const problem = findLockProblem(value);
  if (!problem) return fromValue(value as Lock);
  const { key, says, newer } = problem;
  const offset = file.text.indexOf(JSON.stringify(key));
  const at = locateIn(file, Math.max(0, offset));
  const shown = { file: file.label, problem: says };
  if (newer === undefined) diagnostics.report("GC_LOCK_SHAPE", at, shown);
  else diagnostics.report("GC_LOCK_NEWER", at, { ...shown, generator: newer });
  return undefined;
}

/** The lock, with the sections that an older generator did not know yet. */
function fromValue(lock: Lock): Lock {
  const sections = SECTIONS.map((name) => [name, lock.decisions[name] ?? {}]);
  return {
    ...lock,
    decisions: Object.fromEntries(sections) as unknown as Lock["decisions"],
  };
}

async function readIfExists({
  file,
  cwd,
  diagnostics,
}: ReadLockRequest): Promise<Buffer | undefined | "refused"> {
  try {
    return await readFile(file);
  } catch (error) {
    // Where a folder should be is a file: that is reported of the output.
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return undefined;
    diagnostics.report("GC_FILE_UNREADABLE", undefined, {
      path: labelFile(file, cwd),
      problem: explainRefusal(error),
    });
    return "refused";
  }
}
