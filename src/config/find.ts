import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostics.js";

const FILE = /^connector\.config\.(ts|mts|js|mjs|json|yaml|yml)$/;

/**
 * The configuration in the first of the folders that has one. Two in one folder are reported, as which of them holds
 * would depend on an order that nobody remembers.
 */
export async function findConfig(
  folders: readonly string[],
  diagnostics: Diagnostics,
): Promise<string | undefined> {
  for (const folder of new Set(folders)) {
    const names = await readdir(folder).catch(() => []);
    const found = names.filter((name) => FILE.test(name)).sort();
    if (found.length > 1)
      diagnostics.report("GC_CONFIG_AMBIGUOUS", undefined, {
        folder,
        files: found.join(", "),
      });
    if (found[0] !== undefined) return path.join(folder, found[0]);
  }
  return undefined;
}
