import { readFile } from "node:fs/promises";
import { transform } from "esbuild";
import { rollup, type Plugin } from "rollup";
import { RUNTIME } from "./bundle.ts";

/** The program itself; in the folder of the runtime, as its imports are relative to that. */
const ENTRY = `${RUNTIME}/entry.ts`;

/** As {@link bundle}, with Rollup; esbuild only takes the types out, and makes the result small. */
export async function bundleWithRollup(
  entry: string,
  {
    minify = false,
    files = {},
  }: { minify?: boolean; files?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const given = new Map(
    Object.entries({ ...files, entry }).map(([name, text]) => [
      `${RUNTIME}/${name}.ts`,
      text,
    ]),
  );
  const build = await rollup({
    input: ENTRY,
    external: [/^node:/, "@opentelemetry/api"],
    plugins: [runtime(given)],
  });
  const { output } = await build.generate({ format: "esm" });
  await build.close();
  const { code } = output[0];
  if (!minify) return code;
  return (await transform(code, { minify, format: "esm" })).code;
}

const runtime = (given: ReadonlyMap<string, string>): Plugin => ({
  name: "runtime",
  resolveId(asked, importer) {
    if (!importer) return asked;
    if (!/^\.{1,2}\/.*\.js$/.test(asked)) return null;
    const { pathname } = new URL(asked, `file://${importer}`);
    const id = `${pathname.slice(0, -".js".length)}.ts`;
    return { id, moduleSideEffects: false };
  },
  async load(id) {
    const text = given.get(id) ?? (await readFile(id, "utf8"));
    const { code } = await transform(text, { loader: "ts", target: "es2022" });
    return code;
  },
});
