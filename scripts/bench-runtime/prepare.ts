import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";

/** Where the other clients are installed and all are built: outside the project's own dependencies. */
export const WORK = resolve(".cache/bench-runtime");

const SOURCES = "scripts/bench-runtime";

/** A client in this run. */
export interface Entry {
  /** Of its module in `clients/`. */
  readonly name: string;
  /** The package that it is from. */
  readonly from?: string;
}

export const ENTRIES: readonly Entry[] = [
  { name: "fetch" },
  { name: "ours" },
  { name: "openapi-fetch", from: "openapi-fetch" },
  { name: "hey-api", from: "@hey-api/openapi-ts" },
  { name: "orval", from: "orval" },
  { name: "ky", from: "ky" },
  { name: "axios", from: "axios" },
];

/** Installs, generates and builds what these clients need. */
export async function prepare(entries: readonly Entry[]): Promise<void> {
  await mkdir(WORK, { recursive: true });
  await installPeers();
  for (const name of ["things.yaml", "clients"])
    await cp(join(SOURCES, name), join(WORK, name), { recursive: true });
  for (const { name } of entries) await generate(name);
  await bundle("runner", join(SOURCES, "runner.ts"));
  for (const { name } of entries)
    await bundle(name, join(WORK, "clients", `${name}.mjs`));
}

/** The module of a client, or the runner, as it is run. */
export function builtFile(name: string): string {
  return join(WORK, "built", `${name}.mjs`);
}

/** The version of an installed package. */
export async function versionOf(name: string): Promise<string> {
  const file = join(WORK, "node_modules", name, "package.json");
  const { version } = JSON.parse(await readFile(file, "utf8")) as {
    version: string;
  };
  return version;
}

async function installPeers(): Promise<void> {
  const wanted = await readFile(join(SOURCES, "package-lock.json"), "utf8");
  const lock = join(WORK, "package-lock.json");
  const installed = existsSync(join(WORK, "node_modules"))
    ? await readFile(lock, "utf8").catch(() => "")
    : "";
  if (installed === wanted) return;
  console.error("installing the clients to compare with …");
  for (const name of ["package.json", "package-lock.json"])
    await cp(join(SOURCES, name), join(WORK, name));
  execFileSync("npm", ["ci"], { cwd: WORK, stdio: "inherit" });
}

/** The script that generates a client, from the description into `generated/`, and its arguments. */
const GENERATORS: Readonly<Record<string, readonly [string, string]>> = {
  ours: [resolve("dist/cli.js"), "things.yaml --out generated/ours"],
  "hey-api": [
    "node_modules/@hey-api/openapi-ts/bin/run.js",
    "-i things.yaml -o generated/hey-api -p @hey-api/typescript @hey-api/sdk @hey-api/client-fetch",
  ],
  orval: [
    "node_modules/orval/dist/bin/orval.mjs",
    "--config clients/orval.config.cjs",
  ],
};

async function generate(name: string): Promise<void> {
  const [script, args] = GENERATORS[name] ?? [];
  if (script === undefined || args === undefined) return;
  await rm(join(WORK, "generated", name), { recursive: true, force: true });
  execFileSync(process.execPath, [script, ...args.split(" ")], {
    cwd: WORK,
    stdio: "pipe",
  });
}

/** Packages stay outside: they run as whoever installs them runs them. */
async function bundle(name: string, entry: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: builtFile(name),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
}
