// Writes docs/size.md: how many bytes a program that calls one operation has, and what each feature adds.
import { writeFile } from "node:fs/promises";
import { version } from "esbuild";
import { format } from "prettier";
import { VERSION } from "rollup";
import { bundle, gzipped, weigh } from "./bundle.ts";
import { FEATURES, programOf, type Feature } from "./features.ts";
import { bundleWithRollup } from "./rollup.ts";

const PAGE = "docs/size.md";

const BUNDLERS = [bundle, bundleWithRollup];

/** Bytes of a program, by each bundler. */
const sizesOf = (feature: Feature | undefined): Promise<number[]> =>
  Promise.all(
    BUNDLERS.map(async (by) =>
      gzipped(await by(programOf(feature), { minify: true })),
    ),
  );

const core = await sizesOf(undefined);
const rows: string[] = [];
for (const feature of FEATURES) {
  const sizes = await sizesOf(feature);
  const cells = sizes.flatMap((size, at) => [size, `+${size - core[at]!}`]);
  rows.push(`| ${[feature.name, ...cells].join(" | ")} |`);
}
/** By folder, the largest first; what stands in none is what puts a call together. */
const weights = new Map<string, number>();
for (const [path, bytes] of await weigh(programOf(undefined))) {
  const folder = path.includes("/") ? `\`${path.split("/")[0]}/\`` : "a call";
  weights.set(folder, (weights.get(folder) ?? 0) + bytes);
}
const parts = [...weights].sort(([, one], [, other]) => other - one);

const page = `# Size

A program that calls one operation through \`send(client, operation)\`, with retries, time limits and typed errors; minified,
in bytes of gzip. Bundled by esbuild ${version}, and by Rollup ${VERSION}, whose result esbuild minifies. \`npm run size\` writes
this table.

| Program | esbuild | Added | Rollup | Added |
| --- | --- | --- | --- | --- |
| one operation | ${core.join(" | | ")} | |
${rows.join("\n")}

## What one operation is made of

Bytes in esbuild's bundle of the first program, minified, before gzip; by folder of \`generators/runtime\`.

| Part | Bytes |
| --- | --- |
${parts.map((part) => `| ${part.join(" | ")} |`).join("\n")}
`;
await writeFile(PAGE, await format(page, { parser: "markdown" }));
