import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "../usage-error.js";
import type { Catalogue, Connector, Module } from "./connector.js";

/**
 * Finds a generated package: a folder, or the name of one that is installed.
 *
 * @throws UsageError when there is none, or it is not built.
 */
export async function findConnector(
  target: string,
  cwd: string,
): Promise<Connector> {
  const root = await findRoot(target, cwd);
  const catalogue = await readJson<Catalogue>(root, "connector.json");
  const manifest = await readJson<Manifest>(root, "package.json");
  return { catalogue, load: (entry) => load(root, manifest, entry) };
}

interface Manifest {
  readonly exports: Readonly<Record<string, { readonly default: string }>>;
}

async function findRoot(target: string, cwd: string): Promise<string> {
  const folder = path.resolve(cwd, target);
  if (await exists(path.join(folder, "connector.json"))) return folder;
  if (await exists(folder))
    throw new UsageError(`${target} has no connector.json: it is no connector`);
  try {
    const { resolve } = createRequire(path.join(cwd, "package.json"));
    return path.dirname(resolve(`${target}/connector.json`));
  } catch {
    throw new UsageError(
      `${target} is neither a folder nor a connector that is installed here`,
    );
  }
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

async function readJson<T>(root: string, name: string): Promise<T> {
  const file = path.join(root, name);
  try {
    return JSON.parse(await readFile(file, "utf8")) as T;
  } catch {
    throw new UsageError(`${file} cannot be read: it is no connector`);
  }
}

async function load(
  root: string,
  { exports }: Manifest,
  entry: string,
): Promise<Module> {
  const target = Object.hasOwn(exports, entry) ? exports[entry] : undefined;
  if (!target) throw new UsageError(`the package has no ${entry}`);
  const file = path.join(root, target.default);
  if (await exists(file))
    return (await import(pathToFileURL(file).href)) as Module;
  throw new UsageError(
    `${root} is not built: run npm install && npm run build there`,
  );
}
