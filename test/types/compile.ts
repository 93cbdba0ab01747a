import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

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

/** What `models.ts` imports of the runtime; on a line of its own, the numbers of the others would change. */
const IMPORTS = `import type { Unrecognized, UnrecognizedNumber } from "./unrecognized.js"; `;

/** What TypeScript has against these modules, by default version 7; empty if nothing. */
export function typeErrors(
  modules: readonly string[],
  compiler: "typescript" | "typescript-7" = "typescript-7",
): string {
  const folder = mkdtempSync(join(tmpdir(), "types-"));
  try {
    const write = (name: string, text: string) =>
      writeFileSync(join(folder, name), text);
    write("package.json", `{ "type": "module" }`);
    copyFileSync(
      resolve("generators/runtime/unrecognized.ts"),
      join(folder, "unrecognized.ts"),
    );
    write("tsconfig.json", JSON.stringify({ compilerOptions }));
    modules.forEach((text, index) =>
      write(`m${index}.ts`, `${IMPORTS}${text}\nexport {};\n`),
    );
    const typescript = createRequire(import.meta.url).resolve(
      `${compiler}/package.json`,
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
