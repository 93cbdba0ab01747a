import { visibleJson } from "../../escape/visible.js";
import type { PlacedDiagnostic } from "../place.js";

/** One diagnostic for a program. Members are never renamed or removed. */
export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: "error" | "warning" | "note";
  readonly message: string;
  readonly cause: string;
  readonly fix: string;
  /** Path relative to the current folder, or URL; the position is there with it. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 code units. */
  readonly column?: number;
  /** Exclusive, on the same line. */
  readonly endColumn?: number;
}

/** All diagnostics as one JSON array, with a line end. */
export function formatJson(diagnostics: readonly PlacedDiagnostic[]): string {
  const array = diagnostics.map(toJson);
  return `${visibleJson(JSON.stringify(array, undefined, 2))}\n`;
}

function toJson(diagnostic: PlacedDiagnostic): JsonDiagnostic {
  const { code, severity, message, cause, fix, place } = diagnostic;
  const text = { code, severity, message, cause, fix };
  if (!place) return text;
  const { label: file, line, column, endColumn } = place;
  return {
    ...text,
    file,
    line,
    column,
    ...(endColumn !== undefined && { endColumn }),
  };
}
