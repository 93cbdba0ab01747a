import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where the other generators are installed: outside the project's own dependencies, so that `npm ci` stays small. */
export const PEERS = resolve(".cache/bench");

/** Installs the other generators as their lock says, unless they are there. */
export async function installPeers(): Promise<void> {
  await mkdir(PEERS, { recursive: true });
  const wanted = await readFile("scripts/bench/package-lock.json", "utf8");
  const lock = join(PEERS, "package-lock.json");
  const installed = existsSync(join(PEERS, "node_modules"))
    ? await readFile(lock, "utf8").catch(() => "")
    : "";
  if (installed === wanted) return;
  console.error("installing the generators to compare with …");
  await cp("scripts/bench/package.json", join(PEERS, "package.json"));
  await cp("scripts/bench/package-lock.json", lock);
  execFileSync("npm", ["ci"], { cwd: PEERS, stdio: "inherit" });
}

/** The version of an installed generator. */
export async function versionOf(name: string): Promise<string> {
  const file = join(PEERS, "node_modules", name, "package.json");
  const { version } = JSON.parse(await readFile(file, "utf8")) as {
    version: string;
  };
  return version;
}
