import type { Version } from "./documents.ts";
import type { Miss } from "./misses.ts";

/** What came of one scenario. */
export interface Verdict {
  readonly scenario: string;
  /** What was wrong, one line each; empty if it passed. */
  readonly problems: readonly string[];
}

/** What came of all scenarios of one version of OpenAPI. */
export interface Result {
  readonly version: Version;
  readonly passed: number;
  readonly total: number;
  /** Scenarios that cannot pass, each with its reason. */
  readonly misses: readonly {
    readonly scenario: string;
    readonly reason: string;
  }[];
  /** Scenarios that should have passed, or should not. */
  readonly faults: readonly Verdict[];
}

/** Holds the verdicts against the misses that are known. */
export function judge(
  version: Version,
  verdicts: readonly Verdict[],
  known: Readonly<Record<string, Miss>>,
): Result {
  const failed = verdicts.filter(({ problems }) => problems.length > 0);
  const reasonFor = (scenario: string) => {
    const miss = Object.hasOwn(known, scenario) ? known[scenario] : undefined;
    return miss?.versions?.includes(version) === false
      ? undefined
      : miss?.reason;
  };
  const misses = failed.flatMap(({ scenario }) => {
    const reason = reasonFor(scenario);
    return reason === undefined ? [] : [{ scenario, reason }];
  });
  const faults = verdicts.flatMap((verdict) => {
    const isKnown = reasonFor(verdict.scenario) !== undefined;
    const hasFailed = verdict.problems.length > 0;
    if (isKnown === hasFailed) return [];
    return isKnown
      ? [{ ...verdict, problems: ["passed, though it is a known miss"] }]
      : [verdict];
  });
  const total = verdicts.length;
  return { version, passed: total - failed.length, total, misses, faults };
}

/** Adds the mock server's own opinion: what it did not see passing has not passed. */
export function addScores(
  verdicts: readonly Verdict[],
  scores: Readonly<Record<string, string>>,
): readonly Verdict[] {
  return verdicts.map(({ scenario, problems }) => {
    const score = scores[scenario] ?? "not known";
    if (problems.length > 0 || score === "pass") return { scenario, problems };
    return { scenario, problems: [`the mock server says: ${score}`] };
  });
}
