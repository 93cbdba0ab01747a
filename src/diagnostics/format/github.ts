import { visibleText } from "../../escape/visible.js";
import type { PlacedDiagnostic } from "../place.js";

const COMMANDS = {
  error: "error",
  warning: "warning",
  note: "notice",
} as const;

/** Diagnostics as GitHub Actions workflow commands, one a line, which become annotations of the files. */
export function formatGithub(diagnostics: readonly PlacedDiagnostic[]): string {
  return diagnostics.map((diagnostic) => `${formatOne(diagnostic)}\n`).join("");
}

function formatOne(diagnostic: PlacedDiagnostic): string {
  const { code, severity, message, cause, fix, place } = diagnostic;
  const properties: (readonly [string, string | number])[] = [];
  if (place) {
    properties.push(["file", visibleText(place.label)]);
    properties.push(["line", place.line], ["col", place.column]);
    if (place.endColumn !== undefined)
      properties.push(["endColumn", place.endColumn]);
  }
  properties.push(["title", code]);
  const list = properties
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
  const text = [message, cause, fix].map(visibleText).join("\n");
  return `::${COMMANDS[severity]} ${list}::${escapeData(text)}`;
}

/** The escapes of the runner (actions/toolkit, `command.ts`). */
function escapeData(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
