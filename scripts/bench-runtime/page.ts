import { execFileSync } from "node:child_process";
import os from "node:os";
import { versionOf, type Entry } from "./prepare.ts";
import { writeTable, type Rounds } from "./table.ts";

/** What was measured. */
export interface Measured {
  readonly entries: readonly Entry[];
  readonly rounds: Rounds;
  readonly runs: number;
  readonly node: string;
}

/** The page that the bench prints, in Markdown. */
export async function writePage(measured: Measured): Promise<string> {
  const { entries, rounds, runs, node } = measured;
  const versions = await Promise.all(
    entries.flatMap(({ from }) =>
      from ? [versionOf(from).then((version) => `${from} ${version}`)] : [],
    ),
  );
  const [cpu] = os.cpus();
  const count = rounds.get(1)?.length ?? 0;
  return `# Cost of a call

A \`GET\` with a bearer token that answers 1 KB of JSON, from a server in another process on this machine. In each round
every client makes a few calls, in an order that differs from round to round; it is compared with the bare \`fetch\` of
the same round. Ours has retries, the time limit and typed errors on, as it comes. \`npm run bench:runtime -- --write\`
writes this page.

${writeTable(rounds)}

- **Calls**: how many it makes in the time that bare \`fetch\` needs for one: one after another, and 50 at once. Median of
  the rounds, with the quartiles.
- **CPU**: the same in processor time, of the tenth of the batches that took least: on a busy machine, look here.
- **Added**: what a call takes longer, one after another, in µs: the median of a round's calls, beside that of \`fetch\`;
  and the 99th percentile of all calls.
- The **null run** is bare \`fetch\` once more: how far it is from 1, and how widely it spreads, is what the bench cannot
  tell apart.

Node ${nodeVersion(node)}, ${os.cpus().length} × ${cpu?.model ?? "CPU"}; load ${os.loadavg()[0]?.toFixed(1)} at the end; ${count} rounds in ${runs} processes. ${versions.join(", ")}.
`;
}

function nodeVersion(node: string): string {
  return execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
}
