import { generate, type GenerateResult } from "./generate.js";
import { toRequest, type Options } from "./options.js";
import type { ExitCode } from "./exit-code.js";
import { makeProgress } from "./progress.js";
import { showDiagnostics } from "./report.js";
import { formatSummary } from "./summary.js";
import type { Terminal } from "./terminal.js";

/** `gen-connector <spec>` */
export async function runGenerate(
  spec: string,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const { check, dryRun, force, frozenLock, quiet = false } = options;
  const start = performance.now();
  const progress = makeProgress(terminal.stderr, quiet);
  const result = await generate({
    ...toRequest(spec, options),
    ...(check && { check }),
    ...(dryRun && { dryRun }),
    ...(force && { force }),
    ...(frozenLock && { frozenLock }),
    cwd: terminal.cwd,
    progress: progress.update,
  }).finally(progress.clear);
  const elapsedMs = performance.now() - start;
  await showDiagnostics(result.diagnostics, options, terminal);
  const exitCode = exitCodeOf(result);
  const summarised = exitCode === 0 || result.outcome === "stale";
  if (summarised && !quiet && options.format !== "json") {
    const { cwd, stdout } = terminal;
    stdout.write(formatSummary({ result, cwd, elapsedMs }));
  }
  return exitCode;
}

function exitCodeOf({ outcome }: GenerateResult): ExitCode {
  if (outcome === "misconfigured") return 2;
  return outcome === "failed" || outcome === "stale" ? 1 : 0;
}
