import { existsSync, readFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** This program. */
export interface Generator {
  readonly version: string;
  readonly bugs: string;
  /** The folder of its package. */
  readonly root: string;
}

/** Found upwards, as the bundle and the sources lie at different depths of the package. */
export function findGenerator(): Generator {
  let root = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(root, "package.json")))
    root = path.dirname(root);
  const text = readFileSync(path.join(root, "package.json"), "utf8");
  const { version, bugs } = JSON.parse(text) as {
    version: string;
    bugs?: { url?: string };
  };
  const place = bugs?.url ?? "the issue tracker of gen-connector";
  return { version, bugs: place, root };
}

/**
 * When this program last changed, in ms since the epoch: what is older cannot prove that its output is up to date. An
 * installed release never changes under its version, so for that it is 0.
 */
export async function findBuildTime({ root }: Generator): Promise<number> {
  if (root.split(path.sep).includes("node_modules")) return 0;
  const code = fileURLToPath(import.meta.url).slice(root.length + 1);
  const folders = [code.split(path.sep)[0] ?? "", "generators"];
  const files = await Promise.all(
    folders.map((folder) => listFiles(path.join(root, folder))),
  );
  const times = await Promise.all(
    [path.join(root, "package.json"), ...files.flat()].map(
      async (file) => (await stat(file)).mtimeMs,
    ),
  );
  return times.reduce((latest, time) => Math.max(latest, time), 0);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
