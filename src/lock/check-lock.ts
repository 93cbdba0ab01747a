import { isObject } from "../is-object.js";
import { findPathProblem } from "../write/paths.js";
import { LOCK_VERSION, SECTIONS } from "./lock.js";

export interface LockProblem {
  /** The member that is wrong. */
  readonly key: string;
  readonly says: string;
  /** The generator that wrote it, where that is a newer one. */
  readonly newer?: string;
}

const MEMBERS = [
  "lockVersion",
  "generator",
  "spec",
  "sources",
  "options",
  "selection",
  "decisions",
  "files",
  "snapshot",
  "checksum",
];
const SELECTION = ["include", "exclude", "filtered"];

/** The first thing that keeps a value from being a lock that this version wrote or can take over. */
export function findLockProblem(value: unknown): LockProblem | undefined {
  if (!isObject(value)) return { key: "", says: "it is no object" };
  const { lockVersion, generator, decisions } = value;
  const newer = typeof generator === "string" ? generator : "(unknown)";
  if (typeof lockVersion !== "number")
    return { key: "lockVersion", says: "it has no lockVersion" };
  if (lockVersion > LOCK_VERSION) {
    const says = `its version is ${lockVersion}, and ${LOCK_VERSION} is known`;
    return { key: "lockVersion", says, newer };
  }
  const sections = isObject(decisions) ? Object.keys(decisions) : [];
  const unknown =
    Object.keys(value).find((key) => !MEMBERS.includes(key)) ??
    sections.find((name) => !SECTIONS.some((known) => known === name));
  // Within one version members are only ever added.
  if (unknown !== undefined)
    return { key: unknown, says: `"${unknown}" is not known`, newer };
  return findShapeProblem(value);
}

function findShapeProblem(
  value: Readonly<Record<string, unknown>>,
): LockProblem | undefined {
  const wrong = (key: string, expected: string) => ({
    key,
    says: `"${key}" is not ${expected}`,
  });
  for (const key of ["generator", "spec", "options", "snapshot"])
    if (typeof value[key] !== "string") return wrong(key, "a string");
  for (const key of ["sources", "files"])
    if (!isStrings(value[key])) return wrong(key, "a record of strings");
  const { selection, decisions, files } = value;
  for (const key of SELECTION)
    if (!isObject(selection) || !isList(selection[key]))
      return wrong(key, "a list of strings");
  if (!isObject(decisions)) return wrong("decisions", "an object");
  for (const [name, section] of Object.entries(decisions))
    if (!isStrings(section)) return wrong(name, "a record of strings");
  // A run removes files that the lock names, so it may only name some below the output folder.
  const path = Object.keys(files as object).find(findPathProblem);
  return path === undefined ? undefined : wrong(path, "a path in the output");
}

const isList = (value: unknown) =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

const isStrings = (value: unknown) =>
  isObject(value) && isList(Object.values(value));
