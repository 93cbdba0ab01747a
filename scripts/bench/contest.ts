import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Rung } from "./ladder.ts";
import { measure, time, type Unfinished, type Usage } from "./measure.ts";
import { PEERS } from "./peers.ts";
import type { Tool } from "./tools.ts";

const TSC = resolve("node_modules/typescript-7/bin/tsc");

/** What was measured of one tool on one description. */
export interface Result {
  readonly rung: Rung;
  readonly tool: Tool;
  readonly usage: Usage | Unfinished;
  readonly outputBytes: number;
  /** Seconds that TypeScript 7 needs for the output, and how many errors it finds. */
  readonly typeCheck?:
    { readonly seconds: number; readonly errors: number } | Unfinished;
}

export interface Contest {
  readonly tools: readonly Tool[];
  readonly runs: number;
  readonly limitSeconds: number;
}

/** Measures every tool on one description, taking turns, so that what slows the machine down slows all of them down. */
export async function compete(rung: Rung, contest: Contest): Promise<Result[]> {
  const usages = new Map<Tool, (Usage | Unfinished)[]>(
    contest.tools.map((tool) => [tool, []]),
  );
  for (let run = 0; run < contest.runs; run += 1)
    for (const [tool, measured] of usages) {
      // Who did not finish once is not waited for again.
      if (measured.some((usage) => "unfinished" in usage)) continue;
      measured.push(await generate(rung, tool, contest.limitSeconds));
    }
  const results: Result[] = [];
  for (const [tool, measured] of usages)
    results.push(await judge({ rung, tool, measured }, contest.limitSeconds));
  return results;
}

/** The folder that a tool writes to; a second run of ours finds what the first wrote. */
function folderOf(rung: Rung, tool: Tool): string {
  const name = tool.again ? tool.name.replace("-again", "") : tool.name;
  return join(PEERS, "out", rung.name, name);
}

async function generate(rung: Rung, tool: Tool, limitSeconds: number) {
  const cwd = folderOf(rung, tool);
  const out = join(cwd, "connector");
  if (!tool.again) await rm(cwd, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  return measure({ argv: tool.argv(rung.path, out), cwd, limitSeconds });
}

interface Entry {
  readonly rung: Rung;
  readonly tool: Tool;
  readonly measured: readonly (Usage | Unfinished)[];
}

async function judge(
  { rung, tool, measured }: Entry,
  limitSeconds: number,
): Promise<Result> {
  const usage = medianUsage(measured);
  if ("unfinished" in usage || tool.again)
    return { rung, tool, usage, outputBytes: 0 };
  const cwd = folderOf(rung, tool);
  const outputBytes = await sizeOf(join(cwd, "connector"));
  const typeCheck = await checkTypes(cwd, limitSeconds);
  return { rung, tool, usage, outputBytes, typeCheck };
}

function medianUsage(
  measured: readonly (Usage | Unfinished)[],
): Usage | Unfinished {
  const finished: Usage[] = [];
  for (const usage of measured)
    if ("unfinished" in usage) return usage;
    else finished.push(usage);
  return {
    wallSeconds: median(finished.map(({ wallSeconds }) => wallSeconds)),
    cpuSeconds: median(finished.map(({ cpuSeconds }) => cpuSeconds)),
    peakMiB: median(finished.map(({ peakMiB }) => peakMiB)),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (lower + upper) / 2;
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }))
    if (entry.isFile())
      bytes += (await stat(join(entry.parentPath, entry.name))).size;
  return bytes;
}

/** Checks what a user's build would check: every file, but not the declarations of the libraries. */
async function checkTypes(cwd: string, limitSeconds: number) {
  const config = {
    compilerOptions: {
      target: "es2022",
      lib: ["es2022", "dom", "dom.iterable"],
      types: ["node"],
      module: "esnext",
      moduleResolution: "bundler",
      resolveJsonModule: true,
      allowArbitraryExtensions: true,
      strict: true,
      skipLibCheck: true,
      noEmit: true,
    },
    include: ["connector"],
  };
  await writeFile(join(cwd, "tsconfig.json"), JSON.stringify(config));
  const argv = [TSC, "-p", cwd, "--pretty", "false"];
  const accept = [0, 1, 2];
  const run = await time({ argv, cwd, limitSeconds, accept });
  if ("unfinished" in run) return run;
  const errors = run.output.match(/: error TS/g)?.length ?? 0;
  return { seconds: run.wallSeconds, errors };
}
