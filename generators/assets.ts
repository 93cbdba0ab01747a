import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = "generators";
let folder: string | undefined;

/** The text of a file under `generators/`, named relative to it. */
export function readAsset(name: string): string {
  folder ??= findFolder();
  return readFileSync(join(folder, name), "utf8");
}

/** Beside this module or above it, whether the compiler runs from its sources or bundled in `dist/`. */
function findFolder(): string {
  let above = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(above, FOLDER, "runtime"))) {
    const parent = dirname(above);
    if (parent === above)
      throw new Error(`No folder "${FOLDER}" above ${import.meta.url}`);
    above = parent;
  }
  return join(above, FOLDER);
}
