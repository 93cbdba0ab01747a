import type { ReportInText } from "./failure.js";
import { checkJson } from "./json/check.js";
import { noteInfo } from "./json/note-info.js";
import { countMembers } from "./json/scan.js";
import { inspectValue, type Inspection, type Path } from "./inspect.js";
import { limits } from "./limits.js";
import { findSpans } from "./position/find.js";
import { Wanted } from "./position/wanted.js";
import type { Source } from "./source.js";
import { parseYaml } from "./yaml/parse.js";

export interface Parsed {
  readonly value: unknown;
  readonly format: Source["format"];
  readonly inspection: Inspection;
}

interface Text {
  readonly text: string;
  /** What the name or media type says; content that says otherwise wins. */
  readonly expected?: Source["format"] | undefined;
}

/** Parses JSON or YAML and reports everything that is wrong with it; `undefined` when there was an error. */
export function parseText(
  { text, expected }: Text,
  report: ReportInText,
): Parsed | undefined {
  if (/^\s*</.test(text)) {
    report("GC_MARKUP", {}, { offset: text.indexOf("<") });
    return undefined;
  }
  const json = parseJson(text);
  const format = json ? "json" : "yaml";
  if (!json && expected === "json" && looksLikeJson(text)) {
    checkJson(text, report);
    return undefined;
  }
  const parsed = json ?? parseYaml(text, report);
  if (!parsed) return undefined;
  const inspection = inspectValue(parsed.value);
  const isSound = checkInspection({ text, format }, inspection, report);
  if (!isSound) return undefined;
  if (json) noteInfo(text, json.value);
  return { ...parsed, format, inspection };
}

/** Only what starts like an object or array; a YAML text may also be valid JSON by chance (`1`). */
function parseJson(text: string): { readonly value: unknown } | undefined {
  if (!looksLikeJson(text)) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

function checkInspection(
  file: Pick<Source, "text" | "format">,
  { members, tooDeep }: Inspection,
  report: ReportInText,
): boolean {
  if (tooDeep) {
    report("GC_DEPTH_LIMIT", { limit: limits.depth }, rangeOf(file, tooDeep));
    return false;
  }
  // JSON.parse keeps the last of duplicate keys without a word; then the text has more members than the value.
  return (
    file.format === "yaml" ||
    countMembers(file.text) === members ||
    checkJson(file.text, report)
  );
}

function rangeOf(
  file: Pick<Source, "text" | "format">,
  path: Path,
): { readonly offset: number; readonly end: number } {
  const wanted = new Wanted();
  const place = wanted.at(path);
  findSpans(file, wanted);
  const { start, end } = place.value ?? { start: 0, end: 0 };
  return { offset: start, end };
}
