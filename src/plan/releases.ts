import type { Section } from "./decisions.js";

/** A version as npm takes it. */
export const SEMVER =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-.]+)?$/;

/** A version of the package, and what it was made from. */
export interface Release {
  readonly version: string;
  /** Version of the description. */
  readonly apiVersion: string;
}

/** The releases before a version, the last one first. What came behind it in the order of versions was taken back. */
export function releasesBefore(version: string, locked: Section): Release[] {
  return Object.entries(locked)
    .map(([version, apiVersion]) => ({ version, apiVersion }))
    .filter(({ version }) => SEMVER.test(version))
    .filter((release) => compareVersions(release.version, version) < 0)
    .sort((a, b) => compareVersions(b.version, a.version));
}

/** Negative where `a` comes before `b` (Semantic Versioning 2.0.0, §11). */
function compareVersions(a: string, b: string): number {
  const [one, other] = [parseVersion(a), parseVersion(b)];
  return (
    compareLists(one.numbers, other.numbers) ||
    // a version comes behind its own pre-releases
    Number(one.pre.length === 0) - Number(other.pre.length === 0) ||
    compareLists(one.pre, other.pre)
  );
}

function parseVersion(version: string) {
  const [numbered = "", ...pre] = (version.split("+")[0] ?? "").split("-");
  return {
    numbers: numbered.split("."),
    pre: pre.length === 0 ? [] : pre.join("-").split("."),
  };
}

/** Part by part; what goes on comes behind what ends. */
function compareLists(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  if (at === -1) return a.length - b.length;
  return at >= b.length ? 1 : compareParts(a[at] ?? "", b[at] ?? "");
}

/** Numbers by their value, and before words. */
function compareParts(a: string, b: string): number {
  const [isNumber, isOther] = [a, b].map((part) => /^\d+$/.test(part));
  if (isNumber && isOther) return Number(a) - Number(b);
  if (isNumber !== isOther) return isNumber ? -1 : 1;
  return a < b ? -1 : 1;
}
