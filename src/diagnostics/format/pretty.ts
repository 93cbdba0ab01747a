import { visibleText } from "../../escape/visible.js";
import type { Place, PlacedDiagnostic } from "../place.js";
import { palette, type Palette } from "./colour.js";

export interface PrettyOptions {
  /** Default false. */
  readonly colour?: boolean;
  /** How many diagnostics of one code are shown; the others are counted. Default 10. */
  readonly limit?: number;
}

/**
 * Diagnostics for a person: place, severity, code and message, the line with a caret, cause and fix. What is no error says
 * the same cause and fix once. Empty text for none, else with a line end.
 */
export function formatPretty(
  diagnostics: readonly PlacedDiagnostic[],
  { colour = false, limit = 10 }: PrettyOptions = {},
): string {
  const colours = palette(colour);
  const counts = new Map<string, number>();
  const blocks: string[] = [];
  const told = new Set<string>();
  for (const diagnostic of diagnostics) {
    const count = (counts.get(diagnostic.code) ?? 0) + 1;
    counts.set(diagnostic.code, count);
    if (count > limit) continue;
    const reason = reasonLines(diagnostic, colours).join("\n");
    const isTold = diagnostic.severity !== "error" && told.has(reason);
    told.add(reason);
    const head = headLines(diagnostic, colours).join("\n");
    blocks.push(`${isTold ? head : `${head}\n${reason}`}\n`);
  }
  for (const [code, count] of counts)
    if (count > limit)
      blocks.push(`… and ${count - limit} more like this: ${code}\n`);
  return blocks.join("\n");
}

/** What is wrong, and where. */
function headLines(
  { code, severity, message, place }: PlacedDiagnostic,
  colours: Palette,
): string[] {
  const heading = [
    ...(place ? [colours.bold(positionOf(place))] : []),
    colours.severity(severity, severity),
    colours.dim(code),
    visibleText(message),
  ].join(" ");
  return [heading, ...(place ? excerptLines(place, colours) : [])];
}

/** Why, and what helps. */
const reasonLines = (
  { cause, fix }: PlacedDiagnostic,
  colours: Palette,
): string[] => [
  `  ${colours.dim("cause:")} ${visibleText(cause)}`,
  `  ${colours.dim("fix:")}   ${visibleText(fix)}`,
];

function positionOf({ label, line, column }: Place): string {
  return `${visibleText(label)}:${line}:${column}`;
}

/** A range that is longer is as well known by where it begins. */
const MOST_CARETS = 40;

/** The line, and under it a caret for each character of the range. */
function excerptLines(place: Place, colours: Palette): string[] {
  const { line, column, endColumn, excerpt, excerptStart } = place;
  const start = column - 1 - excerptStart;
  const end = endColumn === undefined ? start : endColumn - 1 - excerptStart;
  const lead = excerptStart > 0 ? "…" : "";
  const before = lead + shown(excerpt.slice(0, start));
  const marked = shown(excerpt.slice(start, end));
  const text = before + marked + shown(excerpt.slice(Math.max(start, end)));
  const margin = " ".repeat(String(line).length);
  const carets = "^".repeat(Math.min(Math.max(1, width(marked)), MOST_CARETS));
  return [
    `  ${colours.dim(`${line} |`)} ${text.trimEnd()}`,
    `  ${colours.dim(`${margin} |`)} ${" ".repeat(width(before))}${carets}`,
  ];
}

/** Tabs become spaces, so that the caret stands under its character whatever a terminal's tab stops are. */
function shown(text: string): string {
  return visibleText(text.replaceAll("\t", " "));
}

/** Columns of a terminal, as far as characters go. */
function width(text: string): number {
  return [...text].length;
}
