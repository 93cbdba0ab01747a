import type { PlacedDiagnostic } from "../diagnostics/place.js";
import { usesColour, type Output, type Terminal } from "./terminal.js";

export type Format = "pretty" | "json" | "github";

export interface ReportOptions {
  readonly format: Format;
  /** Errors only. */
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** Shows diagnostics: to a person on stderr, to a program on stdout unless that is taken. */
export async function showDiagnostics(
  diagnostics: readonly PlacedDiagnostic[],
  options: ReportOptions,
  terminal: Terminal & { readonly stdoutIsTaken?: boolean },
): Promise<void> {
  const { format, quiet, color } = options;
  const shown = diagnostics.filter(
    ({ severity }) => !quiet || severity === "error",
  );
  const colour = usesColour(terminal, color);
  const text = await formatDiagnostics(shown, format, colour);
  const toStderr = format === "pretty" || terminal.stdoutIsTaken;
  const output: Output = toStderr ? terminal.stderr : terminal.stdout;
  if (text !== "") output.write(text);
}

/** Empty for none, except in JSON. The formatters are loaded when there is something to show. */
async function formatDiagnostics(
  diagnostics: readonly PlacedDiagnostic[],
  format: Format,
  colour: boolean,
): Promise<string> {
  if (diagnostics.length === 0) return format === "json" ? "[]\n" : "";
  switch (format) {
    case "json": {
      const { formatJson } = await import("../diagnostics/format/json.js");
      return formatJson(diagnostics);
    }
    case "github": {
      const { formatGithub } = await import("../diagnostics/format/github.js");
      return formatGithub(diagnostics);
    }
    case "pretty": {
      const { formatPretty } = await import("../diagnostics/format/pretty.js");
      return formatPretty(diagnostics, { colour });
    }
  }
}
