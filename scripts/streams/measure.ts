import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import type { Memory } from "./memory.ts";

/** The ways in which a client moves bytes. */
export const MODES = [
  "download",
  "upload",
  "upload with progress",
  "upload of a file",
  "lines",
  "events",
] as const;

export interface Measured extends Memory {
  readonly mode: string;
  /** Bytes that arrived. */
  readonly moved: number;
  readonly seconds: number;
}

/**
 * Items are garbage as soon as they are made, and V8 lets it lie: a loop over a bare `fetch` grows by 55 to 63 MiB as well,
 * of memory that no client needs. With this it is a quarter of that. Bytes are moved as Node has it by itself.
 */
const OF_ITEMS = ["--max-semi-space-size=8"];
const HAS_ITEMS: ReadonlySet<string> = new Set(["lines", "events"]);

/** Moves so many bytes in each way, each by a process of its own, from and to a server in another one. */
export async function measureStreams(bytes: number): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), "streams-"));
  try {
    const file = await makeFile(join(folder, "file"), bytes);
    await Promise.all(["server", "client"].map((name) => bundle(name, folder)));
    const server = spawn(process.execPath, [join(folder, "server.mjs")]);
    try {
      const url = `http://127.0.0.1:${await firstLine(server)}`;
      const measured: Measured[] = [];
      for (const mode of MODES) {
        const args = [mode, url, String(bytes), file];
        const client = spawn(process.execPath, [
          ...(HAS_ITEMS.has(mode) ? OF_ITEMS : []),
          join(folder, "client.mjs"),
          ...args,
        ]);
        measured.push({
          mode,
          ...(JSON.parse(await firstLine(client)) as Omit<Measured, "mode">),
        });
      }
      return measured;
    } finally {
      server.stdin.end();
      await once(server, "close");
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file with holes: it takes no room. */
async function makeFile(path: string, bytes: number): Promise<string> {
  const file = await open(path, "w");
  await file.truncate(Math.max(bytes, 128 * 2 ** 20));
  await file.close();
  return path;
}

const bundle = (name: string, folder: string) =>
  build({
    entryPoints: [`scripts/streams/${name}.ts`],
    outfile: join(folder, `${name}.mjs`),
    bundle: true,
    format: "esm",
    platform: "node",
  });

async function firstLine(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error("a child has pipes");
  let problem = "";
  stderr.on("data", (text) => (problem += String(text)));
  for await (const line of createInterface(stdout)) return line;
  throw new Error(`a child has failed: ${problem}`);
}
