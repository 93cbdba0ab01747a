import type { Code } from "../../../src/diagnostics/catalogue/index.js";
import type {
  Place,
  PlacedDiagnostic,
} from "../../../src/diagnostics/place.js";

/** A diagnostic as the formatters get it. */
export function placed(
  place: Partial<Place> | undefined,
  rest: Partial<PlacedDiagnostic> = {},
): PlacedDiagnostic {
  return {
    code: "GC_SYNTAX" as Code,
    severity: "error",
    message: "Broken",
    cause: "Because.",
    fix: "Mend it.",
    ...(place && {
      place: {
        label: "a.yaml",
        line: 1,
        column: 1,
        excerpt: "",
        excerptStart: 0,
        ...place,
      },
    }),
    ...rest,
  };
}
