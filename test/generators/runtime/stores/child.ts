import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll } from "vitest";

/** What became of a child. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Child {
  readonly process: ChildProcess;
  /** Resolves when it has written something. */
  readonly spoke: Promise<void>;
  readonly ended: Promise<Ended>;
}

/** Makes one script of a file and what it imports, for the tests of one file. */
export function bundleChild(file: string): string {
  const folder = mkdtempSync(join(tmpdir(), "child-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, "child.mjs");
  const options = { bundle: true, format: "esm", platform: "node" } as const;
  buildSync({ entryPoints: [file], outfile, ...options });
  return outfile;
}

/** Starts a script in a process of its own, which ends within five minutes. */
export function startChild(script: string, ...given: string[]): Child {
  const child = spawn(process.execPath, [script, ...given], {
    timeout: 300_000,
    killSignal: "SIGKILL",
  });
  let stdout = "";
  let stderr = "";
  child.stderr.on("data", (text) => (stderr += String(text)));
  const spoke = new Promise<void>((resolve) => {
    child.stdout.on("data", (text) => {
      stdout += String(text);
      resolve();
    });
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code, signal) =>
      resolve({ code, signal, stdout, stderr }),
    );
  });
  return { process: child, spoke, ended };
}
