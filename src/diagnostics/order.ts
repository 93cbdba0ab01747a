import type { PlacedDiagnostic } from "./place.js";

/**
 * The order in which diagnostics are shown: by file as listed, line, column, code and message; those without a place
 * last. What would read the same twice is left out.
 */
export function orderDiagnostics(
  diagnostics: readonly PlacedDiagnostic[],
  labels: readonly string[],
): PlacedDiagnostic[] {
  const ranks = new Map(labels.map((label, rank) => [label, rank]));
  const unique = new Map<string, PlacedDiagnostic>();
  for (const diagnostic of diagnostics) {
    const key = keyOf(diagnostic);
    if (!unique.has(key)) unique.set(key, diagnostic);
  }
  return [...unique.values()].sort((a, b) => compare(a, b, ranks));
}

function keyOf({ code, message, place }: PlacedDiagnostic): string {
  const at = place && [place.label, place.line, place.column];
  return JSON.stringify([code, message, at]);
}

function compare(
  a: PlacedDiagnostic,
  b: PlacedDiagnostic,
  ranks: ReadonlyMap<string, number>,
): number {
  if (!a.place || !b.place)
    return Number(!a.place) - Number(!b.place) || compareText(a, b);
  return (
    rank(a.place.label, ranks) - rank(b.place.label, ranks) ||
    compareCodeUnits(a.place.label, b.place.label) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a, b)
  );
}

function rank(label: string, ranks: ReadonlyMap<string, number>): number {
  return ranks.get(label) ?? ranks.size;
}

function compareText(a: PlacedDiagnostic, b: PlacedDiagnostic): number {
  return (
    compareCodeUnits(a.code, b.code) || compareCodeUnits(a.message, b.message)
  );
}

/** Not by locale, so that every machine has the same order. */
function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
