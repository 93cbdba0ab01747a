import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Where the suite is installed, and everything that is made from it: outside the project's own dependencies. */
export const SUITE = resolve(".cache/conformance");

/** The package with the scenarios. */
export const SCENARIOS = "@typespec/http-specs";

/** Installs the suite as its lock says, unless it is there. */
export async function installSuite(): Promise<void> {
  await mkdir(SUITE, { recursive: true });
  const wanted = await readFile(
    "scripts/conformance/package-lock.json",
    "utf8",
  );
  const lock = join(SUITE, "package-lock.json");
  const installed = existsSync(join(SUITE, "node_modules"))
    ? await readFile(lock, "utf8").catch(() => "")
    : "";
  if (installed === wanted) return;
  console.error("installing the suite …");
  await cp("scripts/conformance/package.json", join(SUITE, "package.json"));
  await cp("scripts/conformance/package-lock.json", lock);
  execFileSync("npm", ["ci"], { cwd: SUITE, stdio: ["ignore", 2, 2] });
}

/** Path of a file of an installed package. */
export function pathInSuite(name: string, ...parts: string[]): string {
  return join(SUITE, "node_modules", name, ...parts);
}

/** The version of an installed package. */
export async function versionOf(name: string): Promise<string> {
  const text = await readFile(pathInSuite(name, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/**
 * Loads a package of the suite. By path, because it is installed after this file is type-checked; `Module` says which
 * part of it is used.
 */
export async function importFromSuite<Module>(
  name: string,
  entry = "dist/src/index.js",
): Promise<Module> {
  return (await import(pathToFileURL(pathInSuite(name, entry)).href)) as Module;
}
