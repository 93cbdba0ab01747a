// Bundles the command line and the library into dist/, one chunk per stage: few files to open make a fast start.
// What a stage needs from npm stays outside and is loaded when the stage runs, but for the type engine: see below.
import { copyFile, rm } from "node:fs/promises";
import { build } from "esbuild";

/** The part of openapi-typescript that is used, which imports TypeScript. */
const ENGINE = /^openapi-typescript\/|node_modules\/openapi-typescript\//;

/**
 * TypeScript's package does not say that it is CommonJS, so that importing it makes Node parse its 9 MB to find out, on
 * every run; requiring it does not. That is why the engine's own files are bundled: the import is theirs.
 */
const requireTypeScript = {
  name: "require-typescript",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === "entry-point") return undefined;
      if (path === "typescript") return { path, namespace: "required" };
      const engine =
        ENGINE.test(path) || (ENGINE.test(importer) && path.startsWith("."));
      return engine ? undefined : { path, external: true };
    });
    onLoad({ filter: /.*/, namespace: "required" }, ({ path }) => ({
      contents: [
        'import { createRequire } from "node:module";',
        `export default createRequire(import.meta.url)(${JSON.stringify(path)});`,
      ].join("\n"),
    }));
  },
};

await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: ["src/cli.ts", "src/index.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  plugins: [requireTypeScript],
  sourcemap: false,
  logLevel: "warning",
});
await copyFile(
  "node_modules/openapi-typescript/LICENSE",
  "dist/LICENSE.openapi-typescript",
);
