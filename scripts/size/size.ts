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
/** With the usual credential: what the limit of the size is for. */
const usual = programOf(FEATURES.find(({ name }) => name === "bearer token"));
/** By folder, the largest first; what stands in none is what puts a call together. */
const weights = await weigh(usual, (path) => {
  if (path === "") return "the program itself";
  return path.includes("/") ? `\`${path.split("/")[0]}/\`` : "a call";
});
const parts = [...weights]
  .sort(([, one], [, other]) => other.gzip - one.gzip)
  .map(([name, { minified, gzip }]) => `| ${name} | ${minified} | ${gzip} |`);

const page = `# Size

A program that calls one operation through \`send(client, operation)\`, with retries, time limits and typed errors; minified,
in bytes of gzip. Bundled by esbuild ${version}, and by Rollup ${VERSION}, whose result esbuild minifies. \`npm run size\` writes
this table.

| Program | esbuild | Added | Rollup | Added |
| --- | --- | --- | --- | --- |
| one operation | ${core.join(" | | ")} | |
${rows.join("\n")}

## What one operation is made of

With a bearer token, in esbuild's bundle; by folder of \`generators/runtime\`: bytes, minified, and the bytes of gzip that
are saved where the part is left out. They are fewer than the whole has, for the parts have much in common.

| Part | Minified | Gzip |
| --- | --- | --- |
${parts.join("\n")}
`;
await writeFile(PAGE, await format(page, { parser: "markdown" }));
