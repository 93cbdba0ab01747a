import { build, type Plugin } from "esbuild";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

export const RUNTIME: string = fileURLToPath(
  new URL("../../generators/runtime", import.meta.url),
);

interface Options {
  readonly minify?: boolean;
  /** Modules of the runtime's folder that are given as text, by their name without its ending. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Bundles a module that stands in the folder of the runtime. Others that it imports from there may be given as text. */
export async function bundle(
  entry: string,
  options: Options = {},
): Promise<string> {
  const { outputFiles } = await run(entry, options);
  return outputFiles[0]?.text ?? "";
}

/** Bytes that each module has in the minified bundle, by its path in the runtime; the entry has an empty one. */
export async function weigh(entry: string): Promise<Map<string, number>> {
  const { metafile } = await run(entry, { minify: true });
  const [output] = Object.values(metafile.outputs);
  return new Map(
    Object.entries(output?.inputs ?? {}).map(([path, { bytesInOutput }]) => [
      path.split("generators/runtime/")[1] ?? "",
      bytesInOutput,
    ]),
  );
}

const run = (entry: string, { minify = false, files = {} }: Options) =>
  build({
    stdin: { contents: entry, resolveDir: RUNTIME, loader: "ts" },
    bundle: true,
    minify,
    format: "esm",
    platform: "neutral",
    write: false,
    metafile: true,
    external: ["node:*", "@opentelemetry/api"],
    plugins: [runtime(files)],
  });

/** Finds the runtime's modules, of which none does anything by being imported. */
const runtime = (files: Readonly<Record<string, string>>): Plugin => ({
  name: "runtime",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, (asked) => {
      const name = asked.path.slice("./".length, -".js".length);
      if (Object.hasOwn(files, name))
        return { path: name, namespace: "given", sideEffects: false };
      const { pathname } = new URL(asked.path, `file://${asked.resolveDir}/`);
      const path = `${pathname.slice(0, -".js".length)}.ts`;
      return { path, sideEffects: false };
    });
    onLoad({ filter: /.*/, namespace: "given" }, ({ path }) => ({
      contents: files[path] ?? "",
      resolveDir: RUNTIME,
      loader: "ts",
    }));
  },
});

/** Bytes of a text as gzip sends it. */
export const gzipped = (text: string): number =>
  gzipSync(text, { level: 9 }).length;
