// Writes docs/types.md: what this generator and two others make of the same schemas, side by side.
import { execFileSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { format } from "prettier";
import ts from "typescript";
import { installPeers, PEERS, versionOf } from "../bench/peers.ts";
import { TOOLS } from "../bench/tools.ts";
import { copyCompiler } from "../compiler.ts";
import { OURS } from "../bench/tools.ts";
import { SCHEMAS, type Compared } from "./schemas.ts";

const SPEC = resolve("scripts/compare-types/letting.yaml");
const PAGE = "docs/types.md";

/** Which file each generator writes the types to. */
const FILES = [
  { tool: "ours", label: "gen-connector", file: "src/models.ts" },
  { tool: "hey-api", label: "@hey-api/openapi-ts", file: "types.gen.ts" },
  { tool: "openapi-typescript", label: "openapi-typescript", file: "api.ts" },
] as const;

await installPeers();
await copyCompiler(OURS);
const made = new Map<string, ts.SourceFile>();
for (const { tool, label, file } of FILES) {
  const out = join(PEERS, "out/compare-types", tool);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const { argv } = TOOLS.find(({ name }) => name === tool)!;
  execFileSync(process.execPath, argv(SPEC, out), { stdio: "ignore" });
  const text = await readFile(join(out, file), "utf8");
  made.set(
    label,
    ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
  );
}

const description = await readFile(SPEC, "utf8");
const sections = SCHEMAS.map(printSection);
const versions = await Promise.all(
  ["@hey-api/openapi-ts", "openapi-typescript"].map(
    async (name) => `${name} ${await versionOf(name)}`,
  ),
);
const page = `# Types, side by side

What gen-connector, ${versions.join(" and ")} make of the same ten schemas, by \`npm run compare-types\`. The
descriptions are those of \`scripts/compare-types/letting.yaml\`.

${sections.join("\n")}`;
await writeFile(PAGE, await format(page, { parser: "markdown" }));

function printSection({ name, look, verdict, parts }: Compared): string {
  const codes = [...made].map(
    ([label, file]) =>
      `**${label}**\n\n\`\`\`ts\n${declarationsOf([name, ...(parts ?? []).map((part) => `${name}${part}`)], file)}\n\`\`\`\n`,
  );
  return `## ${name}

${look}

\`\`\`yaml
${schemaText(name)}
\`\`\`

${codes.join("\n")}
**The difference**: ${verdict}
`;
}

/** The schema's own lines of the description. */
function schemaText(name: string): string {
  const lines = description.split("\n");
  const start = lines.indexOf(`    ${name}:`);
  const length = lines
    .slice(start + 1)
    .findIndex((line) => /^ {4}\S/.test(line));
  const end = length < 0 ? lines.length : start + 1 + length;
  return lines
    .slice(start, end)
    .map((line) => line.slice(4))
    .join("\n")
    .trim();
}

/** The declarations that a file has for a schema and its parts: their own, and that of their request side. */
function declarationsOf(names: readonly string[], file: ts.SourceFile): string {
  const found = new Set(
    names.flatMap((name) => [
      name,
      `${name}Input`,
      `${name}Writable`,
      `${name}2`,
      `${name}Model`,
    ]),
  );
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const named =
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isPropertySignature(node);
    if (named && found.has(node.name.getText(file))) {
      if (!ts.isPropertySignature(node) || isSchema(node, file))
        texts.push(dedent(node.getFullText(file)));
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts.join("\n\n");
}

/** The text without the indentation that it has all over. */
function dedent(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim());
  const indents = lines.map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join("\n");
}

/** Whether a property is a member of \`components.schemas\`. */
function isSchema(node: ts.PropertySignature, file: ts.SourceFile): boolean {
  const parent = node.parent.parent;
  return (
    ts.isPropertySignature(parent) && parent.name.getText(file) === "schemas"
  );
}
