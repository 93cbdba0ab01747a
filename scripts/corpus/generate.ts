import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Library from "../../src/index.js";
import type { Generation } from "./outcome.ts";
import { offlineWorld } from "./offline-world.ts";

/** One description to make a connector of. */
export interface Job {
  /** Path of the description. */
  readonly spec: string;
  /** Folder for the connector. */
  readonly out: string;
  /** Default: none. */
  readonly config?: Library.Config;
}

/** The built library of the compiler. */
export type Compiler = typeof Library;

/** Loads it by path, because it is built after this file is type-checked. */
export async function loadCompiler(path: string): Promise<Compiler> {
  return (await import(pathToFileURL(path).href)) as Compiler;
}

/** Generates one connector, with no network; never throws. */
export async function generateConnector(
  compiler: Compiler,
  job: Job,
): Promise<Generation> {
  try {
    const world = offlineWorld();
    return await describe(await compiler.generate({ ...job, world }));
  } catch (error) {
    const detail = error instanceof Error ? error.stack : String(error);
    return { kind: "failed", how: "crash", detail: detail ?? "" };
  }
}

async function describe(result: Library.GenerateResult): Promise<Generation> {
  const { outcome, diagnostics, counts, changes, out = "" } = result;
  const faults = diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, message }) => ({ code, message }));
  if (faults.length > 0) return { kind: "refused", faults };
  if (outcome !== "written" || !counts || !changes) {
    const said = diagnostics.map(({ code, message }) => `${code} ${message}`);
    const detail = [`outcome "${outcome}"`, ...said].join("\n");
    return { kind: "failed", how: "crash", detail };
  }
  return {
    kind: "generated",
    ...counts,
    files: changes.created.length,
    bytes: await sizeOf(changes.created.map((file) => join(out, file))),
    warnings: diagnostics.length,
  };
}

async function sizeOf(files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += (await stat(file)).size;
  return bytes;
}
