import { build, transform, type Plugin } from "esbuild";
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

/** What a part of a bundle weighs, in bytes. */
export interface Weight {
  readonly minified: number;
  /** What gzip saves where the part is left out: less than it has alone, for what it shares with others stays. */
  readonly gzip: number;
}

/** By the name that `nameOf` gives to the modules of a part, which it gets by their paths in the runtime; the entry has an empty one. */
export async function weigh(
  entry: string,
  nameOf: (path: string) => string,
): Promise<Map<string, Weight>> {
  const modules = (await bundle(entry)).split(
    /^(?=\/\/ (?:\S+\.ts|<stdin>)$)/m,
  );
  const byName = new Map<string, string[]>();
  for (const text of modules) {
    const [heading = ""] = text.split("\n", 1);
    const name = nameOf(heading.split("generators/runtime/")[1] ?? "");
    byName.set(name, [...(byName.get(name) ?? []), text]);
  }
  const whole = gzipped(await minify(modules.join("")));
  const weights = new Map<string, Weight>();
  for (const [name, texts] of byName) {
    const left = modules.filter((text) => !texts.includes(text));
    weights.set(name, {
      minified: (await minify(texts.join(""))).length,
      gzip: whole - gzipped(await minify(left.join(""))),
    });
  }
  return weights;
}

const minify = async (code: string): Promise<string> =>
  (await transform(code, { minify: true, format: "esm" })).code;

const run = (entry: string, { minify = false, files = {} }: Options) =>
  build({
    stdin: { contents: entry, resolveDir: RUNTIME, loader: "ts" },
    bundle: true,
    minify,
    format: "esm",
    platform: "neutral",
    write: false,
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
