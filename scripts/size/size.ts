// Writes docs/size.md: how many bytes a program that calls one operation has, and what each feature adds.
import { writeFile } from "node:fs/promises";
import { version } from "esbuild";
import { format } from "prettier";
import { bundle, gzipped } from "./bundle.ts";
import { FEATURES, programOf } from "./features.ts";

const PAGE = "docs/size.md";

const core = await bundle(programOf(undefined), { minify: true });
const rows: string[] = [];
for (const feature of FEATURES) {
  const text = await bundle(programOf(feature), { minify: true });
  rows.push(
    `| ${feature.name} | ${gzipped(text)} | +${gzipped(text) - gzipped(core)} |`,
  );
}
const page = `# Size

A program that calls one operation through \`send(client, operation)\`, with retries, time limits and typed errors; minified
and bundled by esbuild ${version}, in bytes of gzip. \`npm run size\` writes this table.

| Program | Bytes | Added |
| --- | --- | --- |
| one operation | ${gzipped(core)} | |
${rows.join("\n")}
`;
await writeFile(PAGE, await format(page, { parser: "markdown" }));
