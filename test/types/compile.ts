import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  isolatedDeclarations: true,
  declaration: true,
  noEmit: true,
  target: "es2022",
  module: "nodenext",
  lib: ["es2022", "dom"],
  types: [],
};

/** What TypeScript 7 has against these modules; empty if nothing. */
export function typeErrors(modules: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "types-"));
  try {
    const write = (name: string, text: string) =>
      writeFileSync(join(folder, name), text);
    write("package.json", `{ "type": "module" }`);
    write("tsconfig.json", JSON.stringify({ compilerOptions }));
    modules.forEach((text, index) =>
      write(`m${index}.ts`, `${text}\nexport {};\n`),
    );
    const typescript = createRequire(import.meta.url).resolve(
      "typescript-7/package.json",
    );
    const tsc = join(dirname(typescript), "bin", "tsc");
    return spawnSync(process.execPath, [tsc, "-p", folder], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
