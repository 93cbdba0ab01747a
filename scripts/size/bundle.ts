import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

export const RUNTIME: string = fileURLToPath(
  new URL("../../generators/runtime", import.meta.url),
);

/** Bundles a module that stands in the folder of the runtime. Others that it imports from there may be given as text. */
export async function bundle(
  entry: string,
  {
    minify = false,
    files = {},
  }: { minify?: boolean; files?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const result = await build({
    stdin: { contents: entry, resolveDir: RUNTIME, loader: "ts" },
    bundle: true,
    minify,
    format: "esm",
    platform: "neutral",
    write: false,
    external: ["node:*", "@opentelemetry/api"],
    plugins: [
      {
        name: "runtime",
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, (asked) => {
            const name = asked.path.slice("./".length, -".js".length);
            if (Object.hasOwn(files, name))
              return { path: name, namespace: "given", sideEffects: false };
            const { pathname } = new URL(
              asked.path,
              `file://${asked.resolveDir}/`,
            );
            const path = `${pathname.slice(0, -".js".length)}.ts`;
            return { path, sideEffects: false };
          });
          onLoad({ filter: /.*/, namespace: "given" }, ({ path }) => ({
            contents: files[path] ?? "",
            resolveDir: RUNTIME,
            loader: "ts",
          }));
        },
      },
    ],
  });
  return result.outputFiles[0]?.text ?? "";
}

/** Bytes of a text as gzip sends it. */
export const gzipped = (text: string): number =>
  gzipSync(text, { level: 9 }).length;
