import { createHash } from "node:crypto";
import { cp, glob, mkdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";

/** The compiler that a run measures. */
export interface Compiler {
  /** Path of its library, absolute like the next. */
  readonly library: string;
  readonly commandLine: string;
  /** Changes with everything that decides what a connector looks like. */
  readonly fingerprint: string;
}

/**
 * A copy of the built compiler, so that a run of many minutes measures one and the same, whatever is built meanwhile.
 * It stands inside the project, where it finds the packages that it uses.
 */
export async function copyCompiler(folder: string): Promise<Compiler> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of ["dist", "generators", "package.json"])
    await cp(part, join(folder, part), { recursive: true });
  return {
    library: resolve(folder, "dist/index.js"),
    commandLine: resolve(folder, "dist/cli.js"),
    fingerprint: await fingerprint(folder),
  };
}

async function fingerprint(cwd: string): Promise<string> {
  const files: string[] = [];
  for await (const file of glob("**/*.{js,ts,hbs,txt}", { cwd }))
    files.push(file);
  const hash = createHash("sha256");
  for (const file of files.sort())
    hash.update(file).update(await readFile(join(cwd, file)));
  return hash.digest("hex").slice(0, 16);
}
