import { execFile } from "node:child_process";
import { resolve } from "node:path";
import type { JsonDiagnostic } from "../../src/diagnostics/format/json.js";

// What any case here may use; a run that needs more time is ended.
const LIMIT_MS = 10_000;
const HEAP_MIB = 1_024;

/** How a run of the command line ended. */
export interface Run {
  /** Exit code; `undefined` when it took too long. */
  readonly code: number | undefined;
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly stderr: string;
  readonly milliseconds: number;
}

/** Runs the built command line, bounded in time and memory; diagnostics are read from it unless another format is asked for. */
export function runCommand(argv: readonly string[], cwd: string): Promise<Run> {
  const started = performance.now();
  const node = [`--max-old-space-size=${HEAP_MIB}`, resolve("dist/cli.js")];
  return new Promise((done) => {
    execFile(
      process.execPath,
      [...node, "--format", "json", ...argv],
      { cwd, timeout: LIMIT_MS, killSignal: "SIGKILL", maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        const milliseconds = performance.now() - started;
        const diagnostics = readDiagnostics(stdout);
        done({ code: codeOf(error), diagnostics, stderr, milliseconds });
      },
    );
  });
}

function codeOf(error: { code?: unknown } | null): number | undefined {
  if (!error) return 0;
  return typeof error.code === "number" ? error.code : undefined;
}

function readDiagnostics(stdout: string): readonly JsonDiagnostic[] {
  return stdout.startsWith("[") ? (JSON.parse(stdout) as JsonDiagnostic[]) : [];
}

/** Runs tasks two at a time; what is left when one fails is not started. */
export async function runAll<T>(
  tasks: readonly T[],
  run: (task: T) => Promise<void>,
): Promise<void> {
  const queue = [...tasks];
  const lane = async () => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift())
      await run(task);
  };
  await Promise.all([lane(), lane()]);
}
