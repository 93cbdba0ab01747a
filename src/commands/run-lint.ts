import { visibleJson } from "../escape/visible.js";
import { lint, type LintResult } from "./lint.js";
import { toRequest, type Options } from "./options.js";
import type { ExitCode } from "./exit-code.js";
import { makeProgress } from "./progress.js";
import { count } from "./count.js";
import { showDiagnostics } from "./report.js";
import type { Terminal } from "./terminal.js";

/** `gen-connector lint <spec>` */
export async function runLint(
  spec: string,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const result = await check(spec, options, terminal);
  await showDiagnostics(result.diagnostics, options, terminal);
  const { quiet, format } = options;
  if (!quiet && format !== "json") terminal.stdout.write(summarise(result));
  return exitCodeOf(result);
}

/** `gen-connector <spec> --print ir|plan`: the model alone on stdout. */
export async function runPrint(
  spec: string,
  options: Options & { readonly print: "ir" | "plan" },
  terminal: Terminal,
): Promise<ExitCode> {
  const result = await check(spec, options, terminal);
  const taken = { ...terminal, stdoutIsTaken: true };
  await showDiagnostics(result.diagnostics, options, taken);
  if (result.analysis) {
    // The plan refers to the parts of the IR that it needs, so the whole need not be printed with it.
    const { api, ...plan } = result.analysis.plan;
    const model = options.print === "ir" ? api : plan;
    const json = JSON.stringify(model, undefined, 2);
    terminal.stdout.write(`${visibleJson(json)}\n`);
  }
  return exitCodeOf(result);
}

async function check(
  spec: string,
  options: Options,
  terminal: Terminal,
): Promise<LintResult> {
  const progress = makeProgress(terminal.stderr, options.quiet ?? false);
  return lint({
    ...toRequest(spec, options),
    cwd: terminal.cwd,
    progress: progress.update,
  }).finally(progress.clear);
}

function summarise({ outcome, diagnostics, analysis }: LintResult): string {
  if (outcome === "misconfigured") return "";
  const found = (wanted: "error" | "warning") =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const { actions = [], schemas = {} } = analysis?.plan.api ?? {};
  const understood = analysis
    ? [
        count(actions.length, "operation"),
        count(Object.keys(schemas).length, "schema"),
      ]
    : [];
  const parts = [
    ...understood,
    count(found("error"), "error"),
    count(found("warning"), "warning"),
  ];
  return `${parts.join(", ")}\n`;
}

function exitCodeOf({ outcome }: LintResult): ExitCode {
  if (outcome === "misconfigured") return 2;
  return outcome === "failed" ? 1 : 0;
}
