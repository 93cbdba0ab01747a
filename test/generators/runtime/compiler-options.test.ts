import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const tscOf = (compiler: string) => resolve(`node_modules/${compiler}/bin/tsc`);

const COMMON = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  types: ["node"],
  module: "esnext",
  moduleResolution: "bundler",
  resolveJsonModule: true,
  allowArbitraryExtensions: true,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** In a monorepo, a connector's sources are checked with the options of whoever generates it. */
test.each([
  {},
  { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  { noPropertyAccessFromIndexSignature: true, noImplicitReturns: true },
  { isolatedDeclarations: true, declaration: true },
  // the compiler that connectors are built with is stricter with these
  { isolatedDeclarations: true, declaration: true, compiler: "typescript" },
])(
  "a connector's sources type-check with the options of others: %o",
  { timeout: 60_000 },
  async ({ compiler = "typescript-7", ...options }) => {
    await mkdir(".cache", { recursive: true });
    const folder = await mkdtemp(resolve(".cache/options-"));
    try {
      const config = {
        compilerOptions: { ...COMMON, ...options },
        include: [
          resolve("generated/bookings/src"),
          resolve("generators/runtime"),
        ],
      };
      const path = join(folder, "tsconfig.json");
      await writeFile(path, JSON.stringify(config));
      const checked = await promisify(execFile)(
        process.execPath,
        [tscOf(compiler), "-p", path, "--pretty", "false"],
        { maxBuffer: 16 * 1024 * 1024 },
      ).catch((error: { stdout: string }) => error);
      expect(checked.stdout).toBe("");
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
