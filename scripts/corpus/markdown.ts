import { format } from "prettier";
import {
  type Group,
  groupFailures,
  groupRefusals,
  type Summary,
  summaryLine,
} from "./report.ts";

/** What has to be known to repeat a run. */
export interface RunFacts {
  readonly command: string;
  readonly date: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly minutes: number;
  /** Where descriptions were looked for in vain. */
  readonly lookedFor?: string;
}

/** The page about a run that is kept in the repository. */
export async function writePage(of: Summary, run: RunFacts): Promise<string> {
  const slowest = [...of.generated, ...of.failed]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 10);
  const page = `# The corpus

Connectors of real descriptions, type-checked with TypeScript 7 under \`strict\`, \`exactOptionalPropertyTypes\` and
\`noUncheckedIndexedAccess\`. This page is written by the command; do not edit it.

    ${run.command}

${table(
  ["", ""],
  [
    ["Result", `\`${summaryLine(of)}\``],
    ["Date", run.date],
    ["Time", `${run.minutes.toFixed(1)} minutes, two at a time`],
    ["Operations", sum(of, "operations")],
    ["Models", sum(of, "models")],
    ["Files", sum(of, "files")],
    ...(hasTests(of) ? [["Tests of their own", sum(of, "tests")]] : []),
    ["Emitted", `${(Number(sum(of, "bytes")) / 2 ** 20).toFixed(0)} MiB`],
    ...Object.entries(run.versions),
  ],
)}

## Refused

${listRefusals(of)}

## Failed

${listFailures(groupFailures(of))}

## Slowest

${table(
  ["Description", "Seconds to generate"],
  slowest.map(({ file, seconds }) => [file, seconds.toFixed(1)]),
)}
${run.lookedFor === undefined ? "" : `\n## Looked for\n\n${run.lookedFor}\n`}`;
  return format(page, { parser: "markdown" });
}

/** All of them, since each must have a fault of its own to show. */
function listRefusals(of: Summary): string {
  const rows = groupRefusals(of).flatMap(({ reason, outcomes }) =>
    outcomes.map(({ file, result }) => [
      file,
      `\`${reason}\``,
      result.kind === "refused" ? (result.faults[0]?.message ?? "") : "",
    ]),
  );
  if (rows.length === 0) return "Every description was accepted.";
  return table(["Description", "Code", "First error"], rows);
}

function listFailures(of: readonly Group[]): string {
  if (of.length === 0) return "None.";
  const rows = of.map(({ reason, outcomes, example }) => [
    reason,
    String(outcomes.length),
    outcomes
      .map(({ file }) => file)
      .slice(0, 8)
      .join(", ") + (outcomes.length > 8 ? ", …" : ""),
    example.split("\n").slice(0, 2).join(" "),
  ]);
  return table(["Reason", "Count", "Descriptions", "Example"], rows);
}

function table(head: string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join(
    "\n",
  );
}

/** Text as it is; what is between backticks is left to Markdown. */
const cell = (text: string) =>
  /^`[^`]*`$/.test(text)
    ? text
    : text
        .slice(0, 300)
        .replace(/[\\|<>*_[\]]/g, "\\$&")
        .replace(/\s+/g, " ");

const hasTests = ({ generated }: Summary): boolean =>
  generated.some(({ result }) => "tests" in result);

function sum(
  { generated }: Summary,
  what: "operations" | "models" | "files" | "bytes" | "tests",
): string {
  let total = 0;
  for (const { result } of generated)
    if (result.kind === "generated") total += result[what] ?? 0;
  return String(total);
}
