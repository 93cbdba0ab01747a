import type { Result } from "./contest.ts";

const COLUMNS = [
  "Description",
  "Operations",
  "Generator",
  "Wall s",
  "CPU s",
  "Peak MiB",
  "Output KiB",
  "Type-check s",
];

/** The results as a table in Markdown. */
export function writeTable(results: readonly Result[]): string {
  const rows = results.map(({ rung, tool, ...result }) => [
    rung.name,
    String(rung.operations),
    tool.name,
    ...measurements(result),
  ]);
  return [COLUMNS, COLUMNS.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function measurements(result: Omit<Result, "rung" | "tool">): string[] {
  const { usage, outputBytes, typeCheck } = result;
  if ("unfinished" in usage) return [usage.unfinished, "", "", "", ""];
  return [
    usage.wallSeconds.toFixed(2),
    usage.cpuSeconds.toFixed(2),
    usage.peakMiB.toFixed(0),
    outputBytes > 0 ? (outputBytes / 1024).toFixed(0) : "",
    describeTypeCheck(typeCheck),
  ];
}

function describeTypeCheck(typeCheck: Result["typeCheck"]): string {
  if (!typeCheck) return "";
  if ("unfinished" in typeCheck) return typeCheck.unfinished;
  const { seconds, errors } = typeCheck;
  if (errors === 0) return seconds.toFixed(2);
  return `${seconds.toFixed(2)} (${errors} errors)`;
}
