import {
  compareRounds,
  median,
  quantile,
  spreadOf,
  type Spread,
} from "./statistics.ts";
import type { Round } from "./rounds.ts";

/** Rounds by how many calls ran at once. */
export type Rounds = Readonly<Record<number, readonly Round[]>>;

const BASELINE = "fetch";

/** Time as the clock shows it, and as the processor spends it: what else runs on the machine changes only the first. */
const MEASURES = ["wall", "cpu"] as const;

const COLUMNS = [
  "Client",
  "Ratio, one by one",
  "at 50",
  "Ratio of CPU time, one by one",
  "at 50",
  "Added µs, p50",
  "p99",
];

/** What was measured, as a table in Markdown. */
export function writeTable(rounds: Rounds): string {
  const names = Object.keys(rounds[1]?.[0] ?? {}).sort(
    (a, b) => rateOf(rounds, b) - rateOf(rounds, a),
  );
  const rows = names.map((name) => [
    name,
    ...MEASURES.flatMap((measure) =>
      [1, 50].map((at) =>
        writeSpread(ratiosOf(rounds[at] ?? [], name, measure), 3),
      ),
    ),
    ...writeAdded(rounds[1] ?? [], name),
  ]);
  return [COLUMNS, COLUMNS.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function rateOf(rounds: Rounds, name: string): number {
  return median(ratiosOf(rounds[50] ?? [], name, "cpu"));
}

/** 0.9 means: 90 % of the calls that bare `fetch` makes in the same time. */
function ratiosOf(
  rounds: readonly Round[],
  name: string,
  measure: (typeof MEASURES)[number],
): number[] {
  return compareRounds(
    rounds.map((round) => round[BASELINE]?.[measure]),
    rounds.map((round) => round[name]?.[measure]),
    (bare, client) => bare / client,
  );
}

/** The median of a round's calls beside that of `fetch` in the same round; at p99 the calls of all rounds. */
function writeAdded(rounds: readonly Round[], name: string): string[] {
  const middle = (of: string) =>
    rounds.map((round) => {
      const latencies = round[of]?.latencies;
      return latencies && quantile(latencies, 0.5);
    });
  const high = (of: string) =>
    quantile(
      rounds.flatMap((round) => round[of]?.latencies ?? []),
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
  const { median, low, high }: Spread = spreadOf(sample);
  return `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}
