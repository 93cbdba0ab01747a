import { describe, expect, test } from "vitest";
import { addScores, judge } from "../../scripts/conformance/judge.js";
import { MISSES } from "../../scripts/conformance/misses.js";
import { writeResult } from "../../scripts/conformance/report.js";

const passed = { scenario: "a", problems: [] };
const failed = { scenario: "b", problems: ["wrong"] };
const known = { b: { reason: "impossible" } };

describe("a scenario", () => {
  test("that fails for a known reason is a miss", () => {
    expect(judge("3.1", [passed, failed], known)).toEqual({
      version: "3.1",
      passed: 1,
      total: 2,
      misses: [{ scenario: "b", reason: "impossible" }],
      faults: [],
    });
  });

  test("that fails without one is a fault", () => {
    expect(judge("3.1", [failed], {}).faults).toEqual([failed]);
  });

  test("that passes though it is known to fail is a fault", () => {
    const { faults } = judge("3.1", [{ scenario: "b", problems: [] }], known);
    expect(faults.map(({ scenario }) => scenario)).toEqual(["b"]);
  });

  test("may be known to fail in one version only", () => {
    const inOne = { b: { reason: "impossible", versions: ["3.0"] } } as const;
    expect(judge("3.0", [failed], inOne).faults).toEqual([]);
    expect(judge("3.1", [failed], inOne).faults).toEqual([failed]);
  });

  test("has not passed if the mock server did not see it pass", () => {
    const scored = addScores([passed, failed], { a: "not-implemented" });
    expect(scored).toEqual([
      { scenario: "a", problems: ["the mock server says: not-implemented"] },
      failed,
    ]);
    expect(addScores([passed], { a: "pass" })).toEqual([passed]);
  });
});

test("a result is one line, and one for each miss and fault", () => {
  const other = { scenario: "c", problems: ["x", "y"] };
  const result = judge("3.2", [passed, failed, other], known);
  expect(writeResult(result)).toBe(
    [
      "conformance 3.2: 1 passed of 3",
      "  miss  b: impossible",
      "  FAULT c: x; y",
    ].join("\n"),
  );
});

test("every known miss has a reason", () => {
  for (const [scenario, { reason }] of Object.entries(MISSES))
    expect(reason, scenario).toMatch(/\w+ \w+/);
});
