// Measures what a call through the runtime costs beside bare `fetch`, and beside other clients, and prints a table.
import { fork } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { builtFile, ENTRIES, prepare, versionOf, WORK } from "./prepare.ts";
import { chargeCallers, chargeFunctions, originsIn } from "./charges.ts";
import { sumUp, type Costs, type Profile } from "./profile.ts";
import type { Outcome, Task } from "./runner.ts";
import type { Round } from "./rounds.ts";
import { writeTable } from "./table.ts";

const PAGE = "docs/bench-runtime.md";

const USAGE = `npm run bench:runtime -- [--only NAMES] [--seconds N] [--runs N] [--write] [--profile NAME]

  --only     ${ENTRIES.map(({ name }) => name).join(",")}
  --seconds  to measure, all runs together (default 60)
  --runs     processes that share them, one after another (default 3)
  --node     another Node to measure with
  --write    puts the table into ${PAGE}
  --profile  says what one of them spends its time on, beside bare fetch
`;

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    seconds: { type: "string", default: "60" },
    runs: { type: "string", default: "3" },
    node: { type: "string", default: process.execPath },
    write: { type: "boolean", default: false },
    profile: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(USAGE);
else if (values.profile === undefined) await bench();
else await profile(values.profile);

async function bench(): Promise<void> {
  const wanted = values.only?.split(",");
  const entries = ENTRIES.filter(
    ({ name }) => name === "fetch" || (wanted?.includes(name) ?? true),
  );
  await prepare(entries);
  const runs = Number(values.runs);
  const rounds: Record<number, Round[]> = { 1: [], 50: [] };
  await withServer(async (url) => {
    for (let run = 0; run < runs; run++) {
      const outcome = await runOnce({
        url,
        modules: entries.map(({ name }) => builtFile(name)),
        concurrency: [1, 50],
        seconds: Number(values.seconds) / runs,
      });
      for (const at of [1, 50]) rounds[at]?.push(...(outcome.rounds[at] ?? []));
    }
  });
  const page = `${await describeRun(rounds[1]?.length ?? 0)}\n\n${writeTable(rounds)}\n`;
  const text = await format(page, { parser: "markdown" });
  console.log(text);
  if (values.write) await writeFile(PAGE, `# Cost of a call\n\n${text}`);
}

async function describeRun(rounds: number): Promise<string> {
  const versions = await Promise.all(
    ENTRIES.flatMap(({ from }) =>
      from ? [versionOf(from).then((version) => `${from} ${version}`)] : [],
    ),
  );
  const [cpu] = os.cpus();
  return `Node ${process.versions.node}, ${os.cpus().length} × ${cpu?.model ?? "CPU"}; ${versions.join(", ")}; ${rounds} rounds in ${values.runs} processes.`;
}

async function profile(name: string): Promise<void> {
  await prepare(ENTRIES.filter((one) => ["fetch", name].includes(one.name)));
  await withServer(async (url) => {
    const bundle = await readFile(builtFile(name), "utf8");
    const origin = originsIn(bundle, `/${name}.mjs`);
    const spent = async (of: string, label: string | undefined) => {
      const task = { url, modules: [builtFile(of)], concurrency: [1] };
      const { profile = "", calls } = await runOnce({
        ...task,
        ...(label && { names: [label] }),
        seconds: 8,
        profile: true,
      });
      const file = join(WORK, `${of}.cpuprofile`);
      await writeFile(file, profile);
      console.log(`${of}: ${calls} calls, ${file}`);
      const parsed = JSON.parse(profile) as Profile;
      const perCall = (costs: Costs) =>
        new Map([...costs].map(([key, us]) => [key, us / calls]));
      return {
        functions: perCall(sumUp(parsed, chargeFunctions(origin))),
        callers: perCall(sumUp(parsed, chargeCallers(origin))),
      };
    };
    const bare = await spent("fetch", "fetch");
    const client = await spent(name, undefined);
    print(
      "µs a call, by the client's function and what it calls",
      client.callers,
    );
    const more = [...client.functions].map(
      ([key, us]) => [key, us - (bare.functions.get(key) ?? 0)] as const,
    );
    print("µs a call more than bare fetch, by function", new Map(more));
  });
}

function print(title: string, costs: Costs): void {
  const rows = [...costs].sort(([, a], [, b]) => b - a).slice(0, 30);
  const total = [...costs.values()].reduce((sum, us) => sum + us, 0);
  console.log(`\n${title}: ${total.toFixed(1)} in all`);
  for (const [name, us] of rows)
    console.log(`${us.toFixed(2).padStart(8)}  ${name}`);
}

function runOnce(task: Task): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = fork(builtFile("runner"), [JSON.stringify(task)], {
      execPath: values.node,
      serialization: "advanced",
    });
    child.on("message", (outcome) => resolve(outcome as Outcome));
    child.on("exit", (code) => reject(new Error(`the runner ended: ${code}`)));
  });
}

/** The server ends with this process, if not before. */
async function withServer(use: (url: string) => Promise<void>): Promise<void> {
  const server = fork(fileURLToPath(new URL("./server.ts", import.meta.url)));
  const url = await new Promise<string>((resolve, reject) => {
    server.on("message", (message) => resolve(String(message)));
    server.on("exit", () => reject(new Error("the server ended")));
  });
  try {
    await use(url);
  } finally {
    server.disconnect();
  }
}
