import { findFaults, type FaultCase, type FaultResult } from "./fault-case.ts";

const COLUMNS = [
  "Fault",
  "Call",
  "Tries",
  "Outcome",
  "Sockets left",
  "Timers left",
  "ms",
  "",
];

/** The results as a table in Markdown; the first columns only, if so many are asked for. */
export function writeTable(
  cases: readonly FaultCase[],
  results: readonly FaultResult[],
  columns: number = COLUMNS.length,
): string {
  const rows = cases.flatMap((fault, index) => {
    const result = results[index];
    return result ? [writeRow(fault, result).slice(0, columns)] : [];
  });
  const head = COLUMNS.slice(0, columns);
  const all = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(...all.map((cells) => (cells[column] ?? "").length)),
  );
  const toLine = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [toLine(head), toLine(rule), ...rows.map(toLine)].join("\n");
}

function writeRow(fault: FaultCase, result: FaultResult): string[] {
  return [
    `\`${fault.fault}\``,
    describeCall(fault),
    String(result.tries),
    result.outcome,
    String(result.sockets),
    String(result.timers),
    String(result.ms),
    findFaults(fault, result).length > 0 ? "✗" : "",
  ];
}

function describeCall(fault: FaultCase): string {
  const { method = "GET", key, calls, result, listens } = fault;
  const words = listens ? ["listening"] : [method];
  if (key) words.push("with key");
  if (result) words.push(`of ${result}`);
  if (calls) words.push(`× ${calls}`);
  return words.join(" ");
}
