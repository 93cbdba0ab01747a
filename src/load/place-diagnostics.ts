import type { Diagnostic } from "../diagnostics/diagnostics.js";
import { orderDiagnostics } from "../diagnostics/order.js";
import type { PlacedDiagnostic } from "../diagnostics/place.js";
import { locateAll } from "./locate.js";
import type { SourceSet } from "./source.js";

/** Diagnostics with their places, as they are shown: in order and without duplicates. */
export function placeDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: SourceSet | undefined,
): PlacedDiagnostic[] {
  const places = locateAll(
    diagnostics.map(({ at }) => at),
    sources,
  );
  const placed = diagnostics.map((diagnostic, index) => {
    const place = places[index];
    return place ? { ...diagnostic, place } : diagnostic;
  });
  const labels = [...(sources?.sources.values() ?? [])].map(
    ({ label }) => label,
  );
  return orderDiagnostics(placed, labels);
}
