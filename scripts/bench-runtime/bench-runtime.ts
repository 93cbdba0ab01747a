// Measures what a call through the runtime costs beside bare `fetch`, and beside other clients, and prints a table.
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { explain } from "./explain.ts";
import { writePage } from "./page.ts";
import { builtFile, ENTRIES, prepare, type Entry } from "./prepare.ts";
import { runTask, withServer } from "./processes.ts";
import { CONCURRENCY, type Rounds } from "./table.ts";

const PAGE = "docs/bench-runtime.md";

const NAMES = ENTRIES.map(({ name }) => name).join(",");

const USAGE = `npm run bench:runtime -- [--only NAMES] [--seconds N] [--runs N] [--write] [--profile NAME]

  --only     ${NAMES}; bare fetch always runs
  --seconds  to measure, all runs together (default 50)
  --runs     processes that share them, one after another (default 2)
  --node     another Node to measure with
  --write    puts the table into ${PAGE}
  --profile  says what one of them spends its time on, and writes a .cpuprofile
`;

const { values } = parseArgs({
  options: {
    only: { type: "string", default: NAMES },
    seconds: { type: "string", default: "50" },
    runs: { type: "string", default: "2" },
    node: { type: "string", default: process.execPath },
    write: { type: "boolean", default: false },
    profile: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const { node } = values;
const seconds = Number(values.seconds);

if (values.help) console.log(USAGE);
else if (values.profile === undefined) await bench();
else await profile(values.profile);

async function bench(): Promise<void> {
  const entries = choose(values.only);
  await prepare(entries);
  const runs = Number(values.runs);
  const modules = entries.map(({ name }) => builtFile(name));
  const rounds = await withServer(async (url) => {
    const all: Rounds = new Map(CONCURRENCY.map((at) => [at, []]));
    const task = { url, modules, concurrency: CONCURRENCY };
    for (let run = 0; run < runs; run++) {
      const outcome = await runTask({ ...task, seconds: seconds / runs }, node);
      for (const [at, those] of outcome.rounds) all.get(at)?.push(...those);
    }
    return all;
  });
  const text = await writePage({ entries, rounds, runs, node });
  const page = await format(text, { parser: "markdown", printWidth: 120 });
  console.log(page);
  if (values.write) await writeFile(PAGE, page);
}

async function profile(name: string): Promise<void> {
  await prepare(choose(name));
  await explain({ name, seconds: Math.min(seconds, 20), node });
}

/** Bare `fetch`, which the others are compared with, is always among them. */
function choose(names: string): readonly Entry[] {
  const wanted = ["fetch", ...names.split(",")];
  for (const name of wanted)
    if (!ENTRIES.some((entry) => entry.name === name))
      throw new Error(`"${name}" is none of: ${NAMES}`);
  return ENTRIES.filter(({ name }) => wanted.includes(name));
}
