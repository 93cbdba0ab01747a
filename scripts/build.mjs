// Bundles the command line and the library into dist/, one chunk per stage: few files to open make a fast start.
// What a stage needs from npm stays outside and is loaded when the stage runs. Three things are made ready beforehand
// instead, because loading them whole costs a small run more than its own work: see each.
import { copyFile, glob, readFile, rm } from "node:fs/promises";
import { build } from "esbuild";
import Handlebars from "handlebars";
import { TEMPLATE_OPTIONS } from "../generators/template-options.ts";

/** The part of openapi-typescript that is used. */
const ENGINE = /^openapi-typescript\/|node_modules\/openapi-typescript\//;

/** What the engine imports for its own command line, which nobody runs here: colours. */
const UNUSED = /^(?:ansi-colors|supports-color)$/;

/**
 * TypeScript is loaded once, as the copy that ts-morph brings: the engine needs only its factory of nodes, and from no
 * other module does a node come or go. It is required, for its package does not say that it is CommonJS, and importing
 * it would make Node parse its 9 MB to find out.
 */
const TYPESCRIPT = `
  import { createRequire } from "node:module";
  export default createRequire(import.meta.url)("ts-morph").ts;`;

/** The two functions of openapi-core that the engine uses; its module for them loads a YAML parser and an HTTP agent. */
const OPENAPI_CORE = `
  import { escapeToken, parsePointer } from "./src/grammar/pointer.ts";
  export const escapePointer = escapeToken;
  export function parseRef(ref) {
    const [uri, pointer = ""] = ref.split("#/");
    return { uri: uri || null, pointer: parsePointer(pointer) };
  }`;

const engine = {
  name: "engine",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === "entry-point") return undefined;
      if (path === "typescript") return { path, namespace: "typescript" };
      if (ENGINE.test(path)) return undefined;
      if (!ENGINE.test(importer)) return { path, external: true };
      if (UNUSED.test(path)) return { path, namespace: "unused" };
      if (path === "@redocly/openapi-core/lib/ref-utils.js")
        return { path, namespace: "openapi-core" };
      return { path, external: true };
    });
    const provide = (namespace, contents) =>
      onLoad({ filter: /.*/, namespace }, () => ({
        contents,
        resolveDir: ".",
      }));
    provide("typescript", TYPESCRIPT);
    provide("openapi-core", OPENAPI_CORE);
    provide("unused", "export default {};");
  },
};

/** The templates, compiled: a run needs neither handlebars' compiler nor their text. */
const templates = {
  name: "templates",
  setup({ onLoad }) {
    onLoad({ filter: /generators\/templates\.ts$/ }, async () => {
      const compiled = [];
      for await (const name of glob("**/*.hbs", { cwd: "generators" })) {
        const text = await readFile(`generators/${name}`, "utf8");
        const code = Handlebars.precompile(text, TEMPLATE_OPTIONS);
        compiled.push(`${JSON.stringify(name)}: ${code}`);
      }
      return {
        contents: `
          import Handlebars from "handlebars/runtime.js";
          const compiled = { ${compiled.sort().join(",\n")} };
          export const loadTemplate = (name) => Handlebars.template(compiled[name]);`,
      };
    });
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
  plugins: [templates, engine],
  sourcemap: false,
  logLevel: "warning",
});
await copyFile(
  "node_modules/openapi-typescript/LICENSE",
  "dist/LICENSE.openapi-typescript",
);
