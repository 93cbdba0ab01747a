import type { Diagnostic } from "./diagnostics.js";

/** Where a diagnostic points, for a reader. */
export interface Place {
  /** The file or URL, as it is shown. */
  readonly label: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** Exclusive; only where the range ends on the same line. */
  readonly endColumn?: number;
  /** The line, or a part of it around the column if it is long. */
  readonly excerpt: string;
  /** How many code units of the line are left out before the excerpt. */
  readonly excerptStart: number;
}

export interface PlacedDiagnostic extends Diagnostic {
  readonly place?: Place;
}
