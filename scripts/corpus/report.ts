import type { Failure, Outcome } from "./outcome.ts";

export interface Summary {
  readonly generated: readonly Outcome[];
  readonly refused: readonly Outcome[];
  readonly failed: readonly Outcome[];
}

export function summarise(outcomes: readonly Outcome[]): Summary {
  const of = (kind: Outcome["result"]["kind"]) =>
    outcomes.filter(({ result }) => result.kind === kind);
  return {
    generated: of("generated"),
    refused: of("refused"),
    failed: of("failed"),
  };
}

/** The one line that says how it went. */
export function summaryLine(of: Summary): string {
  const { generated: g, refused: r, failed: f } = of;
  const all = g.length + r.length + f.length;
  return `corpus: ${g.length} generated, ${r.length} refused, ${f.length} failed (of ${all})`;
}

/** Outcomes that have the same reason. */
export interface Group {
  readonly reason: string;
  readonly outcomes: readonly Outcome[];
  /** What one of them says. */
  readonly example: string;
}

/** Refused descriptions by the code of the first error, most frequent first. */
export function groupRefusals({ refused }: Summary): Group[] {
  return group(refused, ({ result }) => {
    const fault = result.kind === "refused" ? result.faults[0] : undefined;
    return [fault?.code ?? "", fault?.message ?? ""];
  });
}

/** Failed connectors by what failed, most frequent first. */
export function groupFailures({ failed }: Summary): Group[] {
  return group(failed, ({ result }) =>
    result.kind === "failed" ? [nameFailure(result), result.detail] : ["", ""],
  );
}

function nameFailure({ how, detail }: Failure): string {
  const first = detail.split("\n")[0] ?? "";
  const error = /^(.*?)\(\d+,\d+\): error (TS\d+): (.*)$/.exec(first);
  if (!error) return `${how}: ${generalise(first)}`;
  const [, path = "", code, message = ""] = error;
  return `${how}: ${code} in ${path.replace(/(operations|resources|mocks|test)\/.*/, "$1/*")}: ${generalise(message)}`;
}

/** A message without what is particular to one description. */
function generalise(message: string): string {
  return message
    .replace(/'[^']*'|"[^"]*"|`[^`]*`/g, "‹…›")
    .replace(/\d+/g, "n")
    .slice(0, 160);
}

function group(
  outcomes: readonly Outcome[],
  explain: (outcome: Outcome) => [reason: string, example: string],
): Group[] {
  const groups = new Map<string, { outcomes: Outcome[]; example: string }>();
  for (const outcome of outcomes) {
    const [reason, example] = explain(outcome);
    const known = groups.get(reason);
    if (known) known.outcomes.push(outcome);
    else groups.set(reason, { outcomes: [outcome], example });
  }
  return [...groups]
    .map(([reason, of]) => ({ reason, ...of }))
    .sort((a, b) => b.outcomes.length - a.outcomes.length);
}
