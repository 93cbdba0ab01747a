import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Shared by all runs, so that it is warm after the first. */
const COMPILE_CACHE = resolve(".cache/bench/compile-cache");

const PRELOAD = fileURLToPath(new URL("./usage.ts", import.meta.url));

/** One run of a Node program, its child processes in Node included. */
export interface Usage {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  /** Resident memory of the largest process, at its highest. */
  readonly peakMiB: number;
}

/** One run, of which only the time is known. */
export interface Run {
  readonly wallSeconds: number;
  /** The end of what it wrote to its standard output. */
  readonly output: string;
}

/** Why there is no measurement. */
export interface Unfinished {
  readonly unfinished: string;
}

export interface Program {
  /** The script and its arguments. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly limitSeconds: number;
  /** Exit codes that mean it did its work. */
  readonly accept?: readonly number[];
}

/** Runs a Node program to its end and says what it used. */
export async function measure(program: Program): Promise<Usage | Unfinished> {
  const usageFile = `${program.cwd}/usage.jsonl`;
  await rm(usageFile, { force: true });
  const run = await time(program, {
    BENCH_USAGE_FILE: usageFile,
    NODE_OPTIONS: `--import=${PRELOAD}`,
  });
  if ("unfinished" in run) return run;
  return { wallSeconds: run.wallSeconds, ...(await readUsage(usageFile)) };
}

/** Runs a Node program to its end, with these variables in its environment. */
export function time(
  program: Program,
  environment: Readonly<Record<string, string>> = {},
): Promise<Run | Unfinished> {
  const { argv, cwd, limitSeconds, accept = [0] } = program;
  const started = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, argv, {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      env: {
        ...process.env,
        ...environment,
        // The same for all: what Node compiled once it does not compile again.
        NODE_COMPILE_CACHE: COMPILE_CACHE,
      },
    });
    let output = "";
    let complaint = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output = (output + String(chunk)).slice(-(2 ** 24));
    });
    child.stderr.on("data", (chunk: Buffer) => {
      complaint = (complaint + String(chunk)).slice(-2000);
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      // The whole group: a tool may have started others.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }, limitSeconds * 1000);
    child.on("error", fail);
    child.on("close", (code) => {
      clearTimeout(timer);
      if (late)
        return done({ unfinished: `did not finish in ${limitSeconds} s` });
      if (code !== null && accept.includes(code))
        return done({
          wallSeconds: (performance.now() - started) / 1000,
          output,
        });
      console.error(complaint || output.slice(-2000));
      done({ unfinished: `failed (${code ?? "killed"})` });
    });
  });
}

async function readUsage(
  file: string,
): Promise<{ cpuSeconds: number; peakMiB: number }> {
  const processes = (await readFile(file, "utf8"))
    .trim()
    .split("\n")
    .map(
      (line) => JSON.parse(line) as { cpuMicroseconds: number; maxRSS: number },
    );
  const cpu = processes.reduce((sum, of) => sum + of.cpuMicroseconds, 0);
  const peak = Math.max(...processes.map(({ maxRSS }) => maxRSS));
  return { cpuSeconds: cpu / 1e6, peakMiB: peak / 1024 };
}
