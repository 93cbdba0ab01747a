import type { Round } from "./rounds.ts";
import { compareRounds, median, quantile, spreadOf } from "./statistics.ts";

/** How many calls run at once. */
export const CONCURRENCY: readonly number[] = [1, 50];

/** By how many calls ran at once. */
export type Rounds = ReadonlyMap<number, Round[]>;

const BASELINE = "fetch";

/** The share of the batches that nothing disturbed, however busy the machine is. */
const UNDISTURBED = 0.1;

const COLUMNS = [
  "Client",
  "Calls, one by one",
  "50 at once",
  "CPU, one by one",
  "50 at once",
  "Added µs, p50",
  "p99",
];

/** What was measured, as a table in Markdown, the cheapest client first. */
export function writeTable(rounds: Rounds): string {
  const [sequential = [], concurrent = []] = CONCURRENCY.map((at) =>
    rounds.get(at),
  );
  const [round = {}] = sequential;
  const names = Object.keys(round).sort(
    (a, b) => cpuRatio(concurrent, b) - cpuRatio(concurrent, a),
  );
  const rows = names.map((name) => [
    name,
    writeSpread(ratiosOf(sequential, name), 3),
    writeSpread(ratiosOf(concurrent, name), 3),
    cpuRatio(sequential, name).toFixed(3),
    cpuRatio(concurrent, name).toFixed(3),
    ...writeAdded(sequential, name),
  ]);
  return [COLUMNS, COLUMNS.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** 0.9 means: 90 % of the calls that bare `fetch` makes in the same time. */
function ratiosOf(rounds: readonly Round[], name: string): number[] {
  return compareRounds(
    rounds.map((round) => round[BASELINE]?.wall),
    rounds.map((round) => round[name]?.wall),
    (bare, client) => bare / client,
  );
}

/** The same in processor time, of the batches that were not disturbed. */
function cpuRatio(rounds: readonly Round[], name: string): number {
  const [bare, client] = [BASELINE, name].map((of) =>
    quantile(
      rounds.flatMap((round) => round[of]?.cpu ?? []),
      UNDISTURBED,
    ),
  );
  return (bare ?? NaN) / (client ?? NaN);
}

function writeAdded(rounds: readonly Round[], name: string): string[] {
  const latencies = (of: string) => rounds.map((round) => round[of]?.latencies);
  const middle = (of: string) =>
    latencies(of).map((those) => those && median(those));
  const high = (of: string) =>
    quantile(
      latencies(of).flatMap((those) => those ?? []),
      0.99,
    );
  const added = compareRounds(
    middle(BASELINE),
    middle(name),
    (bare, client) => client - bare,
  );
  return [writeSpread(added, 1), (high(name) - high(BASELINE)).toFixed(0)];
}

function writeSpread(sample: readonly number[], digits: number): string {
  const { median, low, high } = spreadOf(sample);
  return `${median.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}
