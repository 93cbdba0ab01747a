import type { Round } from "./rounds.ts";
import { compareRounds, median, quantile, spreadOf } from "./statistics.ts";

/** How many calls run at once. */
export const CONCURRENCY: readonly number[] = [1, 50];

/** By how many calls ran at once. */
export type Rounds = ReadonlyMap<number, Round[]>;

const BASELINE = "fetch";

/** Time as the clock shows it, and as the processor spends it. */
const MEASURES = ["wall", "cpu"] as const;

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
  const [round = {}] = rounds.get(1) ?? [];
  const cost = (name: string) =>
    median(ratiosOf(rounds.get(50) ?? [], name, "cpu"));
  const names = Object.keys(round).sort((a, b) => cost(b) - cost(a));
  const rows = names.map((name) => [
    name,
    ...MEASURES.flatMap((measure) =>
      CONCURRENCY.map((at) =>
        writeSpread(ratiosOf(rounds.get(at) ?? [], name, measure), 3),
      ),
    ),
    ...writeAdded(rounds.get(1) ?? [], name),
  ]);
  return [COLUMNS, COLUMNS.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
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
