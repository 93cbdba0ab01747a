// Bundles the command line and the library into dist/, one chunk per stage: few files to open make a fast start.
// What a stage needs from npm stays outside and is loaded when the stage runs.
import { rm } from "node:fs/promises";
import { build } from "esbuild";

await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: ["src/cli.ts", "src/index.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  sourcemap: false,
  logLevel: "warning",
});
