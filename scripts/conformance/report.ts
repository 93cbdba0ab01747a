import type { Result } from "./judge.ts";

/** A result for the terminal: one line, then what is not as it should be. */
export function writeResult(result: Result): string {
  const { version, passed, total, misses, faults } = result;
  return [
    `conformance ${version}: ${passed} passed of ${total}`,
    ...misses.map(({ scenario, reason }) => `  miss  ${scenario}: ${reason}`),
    ...faults.map(
      ({ scenario, problems }) =>
        `  FAULT ${scenario}: ${problems.slice(0, 4).join("; ")}`,
    ),
  ].join("\n");
}
