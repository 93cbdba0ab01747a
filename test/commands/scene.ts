import { statSync, utimesSync } from "node:fs";
import path from "node:path";
import { generate, type GenerateRequest } from "../../src/commands/generate.js";
import { makeFolder, readTree } from "../write/folder.js";

export const SPEC = "a.ts: one\nsrc/b.ts: two\n";

/** A folder with a description, and runs on it. */
export function makeScene(spec = SPEC, files: Record<string, string> = {}) {
  const cwd = makeFolder({ "api.yaml": spec, ...files });
  const run = (request: Partial<GenerateRequest> = {}) =>
    generate({ spec: "api.yaml", cwd, out: "out", ...request });
  const codes = async (request: Partial<GenerateRequest> = {}) => {
    const { outcome, diagnostics } = await run(request);
    return [outcome, ...diagnostics.map(({ code }) => code)];
  };
  return { cwd, run, codes, out: path.join(cwd, "out") };
}

/** The lock must not be older than this program for it to prove anything. */
export function touchLock(out: string): void {
  const later = new Date(Date.now() + 60_000);
  utimesSync(path.join(out, "connector.lock.json"), later, later);
}

/** Path and time of every file. */
export function times(folder: string): Record<string, number> {
  const names = Object.keys(readTree(folder));
  return Object.fromEntries(
    names.map((name) => [name, statSync(path.join(folder, name)).mtimeMs]),
  );
}
