// Measures this generator and others on the same descriptions, side by side, and prints a table.
import os from "node:os";
import { parseArgs } from "node:util";
import { copyCompiler } from "../compiler.ts";
import { compete, type Result } from "./contest.ts";
import { LADDER } from "./ladder.ts";
import { installPeers, versionOf } from "./peers.ts";
import { writeTable } from "./table.ts";
import { OURS, TOOLS } from "./tools.ts";

const USAGE = `npm run bench -- [--only NAMES] [--tools NAMES] [--runs N] [--limit SECONDS]

  --only   ${LADDER.map(({ name }) => name).join(",")}
  --tools  ${TOOLS.map(({ name }) => name).join(",")}
  --runs   how often each runs; medians are shown (default 3)
  --limit  for one run, in seconds (default 180)
`;

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    tools: { type: "string" },
    runs: { type: "string", default: "3" },
    limit: { type: "string", default: "180" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const rungs = choose(LADDER, values.only);
  const tools = choose(TOOLS, values.tools);
  const limitSeconds = Number(values.limit);
  await installPeers();
  await copyCompiler(OURS);
  console.log(await describeRun());
  // Not counted: fills the compile cache and the file system's.
  const [first] = LADDER;
  if (first) await compete(first, { tools, runs: 1, limitSeconds });
  const results: Result[] = [];
  for (const rung of rungs) {
    console.error(`measuring ${rung.name} …`);
    const contest = { tools, runs: Number(values.runs), limitSeconds };
    results.push(...(await compete(rung, contest)));
  }
  console.log(writeTable(results));
}

function choose<T extends { readonly name: string }>(
  all: readonly T[],
  names: string | undefined,
): readonly T[] {
  if (names === undefined) return all;
  return names.split(",").map((name) => {
    const found = all.find((one) => one.name === name);
    if (!found)
      throw new Error(
        `"${name}" is none of: ${all.map((one) => one.name).join(", ")}`,
      );
    return found;
  });
}

async function describeRun(): Promise<string> {
  const peers = [
    "@hey-api/openapi-ts",
    "orval",
    "oazapfts",
    "openapi-typescript",
  ];
  const versions = await Promise.all(
    peers.map(async (name) => `${name} ${await versionOf(name)}`),
  );
  const [cpu] = os.cpus();
  return `Node ${process.versions.node} with a warm compile cache; ${os.cpus().length} × ${cpu?.model ?? "CPU"}; median of ${values.runs}; limit ${values.limit} s
${versions.join(", ")}
${TOOLS.map(({ name, produces }) => `${name}: ${produces}`).join("; ")}
`;
}
