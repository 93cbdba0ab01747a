import { basename, resolve } from "node:path";
import { build } from "esbuild";

/**
 * Makes one script that Node can run of a file and of what it imports of the runtime, whose imports name files as
 * they are in a connector. Returns its path.
 */
export async function bundleScript(file: string): Promise<string> {
  const name = `${basename(file, ".ts")}-${process.pid}.mjs`;
  const outfile = resolve(".cache/scripts", name);
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outfile;
}
