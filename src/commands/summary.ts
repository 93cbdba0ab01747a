import path from "node:path";
import { visibleText } from "../escape/visible.js";
import type { Changes } from "../write/changes.js";
import { count } from "./count.js";
import type { GenerateResult } from "./generate.js";

export interface SummaryInput {
  readonly result: GenerateResult;
  readonly cwd: string;
  /** Since the start, in milliseconds. */
  readonly elapsedMs: number;
}

/** What a run did and what to do next, for a person. Ends with a line end. */
export function formatSummary(input: SummaryInput): string {
  const { result, cwd } = input;
  const { outcome, out = cwd } = result;
  const folder = visibleText(path.relative(cwd, out)) || ".";
  if (outcome === "planned")
    return listChanges(result) + headline(`${folder} would change`, input);
  if (outcome === "stale") return listChanges(result);
  if (outcome === "unchanged")
    return headline(`${folder} is up to date`, input) + nextSteps(folder);
  return headline(`${folder} is generated`, input) + nextSteps(folder);
}

function headline(title: string, { result, elapsedMs }: SummaryInput): string {
  const { counts, changes, diagnostics } = result;
  const warnings = diagnostics.filter(
    ({ severity }) => severity === "warning",
  ).length;
  const parts = [
    ...(counts ? [count(counts.operations, "operation")] : []),
    ...(counts ? [count(counts.models, "model")] : []),
    ...(changes ? [describeFiles(changes)] : []),
    // What was not read again has not been checked again either.
    ...(counts ? [count(warnings, "warning")] : []),
    `${(elapsedMs / 1000).toFixed(2)} s`,
  ];
  return `${title}: ${parts.join(", ")}\n`;
}

/** `12 files (2 created, 10 unchanged)` */
function describeFiles(changes: Changes): string {
  const { created, changed, unchanged, removed } = changes;
  const files = created.length + changed.length + unchanged.length;
  const kinds = { created, changed, unchanged, removed };
  const parts = Object.entries(kinds).flatMap(([kind, paths]) =>
    paths.length === 0 ? [] : [`${paths.length} ${kind}`],
  );
  return `${count(files, "file")} (${parts.join(", ")})`;
}

/** One line for each file, and for the lock and the snapshot. */
function listChanges({ changes, records }: GenerateResult): string {
  const lines = [
    ...(changes?.created ?? []).map((name) => `create ${name}`),
    ...(changes?.changed ?? []).map((name) => `change ${name}`),
    ...(changes?.removed ?? []).map((name) => `remove ${name}`),
    ...(records?.lock ? ["change the lock"] : []),
    ...(records?.snapshot ? ["change the snapshot"] : []),
  ];
  return lines.map((line) => `${visibleText(line)}\n`).join("");
}

function nextSteps(folder: string): string {
  const quoted = /^[\w@%+=:,./-]+$/.test(folder) ? folder : `"${folder}"`;
  return `\nNext:\n  cd ${quoted}\n  npm install && npm run build\n  npm test\n`;
}
