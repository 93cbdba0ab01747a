// Writes docs/types.md: what this generator and two others make of the same schemas, and how TypeScript answers for each.
import { execFileSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { format } from "prettier";
import ts from "typescript";
import { installPeers, PEERS, versionOf } from "../bench/peers.ts";
import { OURS as COPY, TOOLS } from "../bench/tools.ts";
import { copyCompiler } from "../compiler.ts";
import { declarationsOf, schemaText } from "./extract.ts";
import { OTHERS, OURS, type Generator } from "./generators.ts";
import { Judge } from "./judge.ts";
import { compareAnswers, type Question } from "./questions.ts";
import { ALL } from "./compared/all.ts";
import type { Compared } from "./compared/compared.ts";
import { LATER, SCHEMAS } from "./schemas.ts";

const SPEC = resolve("scripts/compare-types/letting.yaml");
const PAGE = "docs/types.md";

/** What one generator made. */
interface Made {
  readonly label: string;
  readonly source: ts.SourceFile;
  readonly judge: Judge;
}

await installPeers();
await copyCompiler(COPY);
const made: Made[] = [];
for (const generator of [OURS, ...OTHERS]) made.push(await make(generator));
const description = await readFile(SPEC, "utf8");
const versions = await Promise.all(
  OTHERS.map(async ({ label }) => `${label} ${await versionOf(label)}`),
);
const page = `# Types, side by side

What gen-connector, ${versions.join(" and ")} make of the same ten schemas, by \`npm run compare-types\`. The
descriptions are those of \`scripts/compare-types/letting.yaml\`.

The tables are measured: each question is put to TypeScript, which compiles, hovers and completes as an editor does, with
the output of each generator. "Better" means that the answer to every question is at least as good and to one it is
better; "each has something" that neither is; "equal" that nothing tells them apart.

${summary()}

${SCHEMAS.map(printSection).join("\n")}
## All of them

What is so with all types of a generator, whatever the schema: our objects are interfaces.

${tableOf(ALL).table}

What follows was compared later, and is not among the ten.

${LATER.map(printSection).join("\n")}
`;
await writeFile(PAGE, await format(page, { parser: "markdown" }));

async function make({ tool, label, types, dialect }: Generator): Promise<Made> {
  const out = join(PEERS, "out/compare-types", tool);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const { argv } = TOOLS.find(({ name }) => name === tool)!;
  execFileSync(process.execPath, argv(SPEC, out), { stdio: "ignore" });
  const file = join(out, types);
  const text = await readFile(file, "utf8");
  return {
    label,
    source: ts.createSourceFile(types, text, ts.ScriptTarget.Latest, true),
    judge: new Judge(dialect(file)),
  };
}

function printSection(compared: Compared): string {
  const { name, look, reader, questions, parts = [] } = compared;
  const codes = made.map(
    ({ label, source }) =>
      `**${label}**\n\n\`\`\`ts\n${declarationsOf([name, ...parts], source)}\n\`\`\`\n`,
  );
  return `## ${name}

${look}

\`\`\`yaml
${[name, ...parts].flatMap((one) => schemaText(one, description) || []).join("\n")}
\`\`\`

${codes.join("\n")}
${tableOf(questions).table}

**The difference**: ${reader}
`;
}

/** The answers of all three to some questions, and how ours compare with those of the others. */
function tableOf(questions: readonly Question[]): {
  table: string;
  verdicts: string[];
} {
  const [own = [], ...others] = made.map(({ judge }) =>
    questions.map((question) => judge.ask(question)),
  );
  const rows = questions.map(({ what }, at) => [
    what,
    ...[own, ...others].map((answers) => (answers[at] ? "yes" : "**no**")),
  ]);
  return {
    table: table(["", ...made.map(({ label }) => label)], rows),
    verdicts: others.map((other) => compareAnswers(own, other)),
  };
}

/** What came of each schema. */
function summary(): string {
  const rows = SCHEMAS.map(({ name, questions }) => [
    `[${name}](#${name.toLowerCase()})`,
    ...tableOf(questions).verdicts,
  ]);
  return table(
    ["ours is", ...OTHERS.map(({ label }) => `beside ${label}`)],
    rows,
  );
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
