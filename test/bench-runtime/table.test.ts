import { describe, expect, test } from "vitest";
import type { Round } from "../../scripts/bench-runtime/rounds.ts";
import { writeTable } from "../../scripts/bench-runtime/table.ts";

/** Of one call, that took so long. */
const batch = (us: number) => ({ wall: us, cpu: us, latencies: [us] });

const round = (bare: number, client: number): Round => ({
  fetch: batch(bare),
  client: batch(client),
});

describe("K3 the table of the bench", () => {
  const cases = [
    {
      given: { sequential: [round(100, 125)], concurrent: [round(50, 100)] },
      want: "client | 0.800 (0.800 to 0.800) | 0.500 (0.500 to 0.500) | 0.800 | 0.500 | 25.0 (25.0 to 25.0) | 25",
    },
    {
      given: {
        sequential: [round(100, 100), round(300, 600), round(100, 200)],
        concurrent: [round(1, 1)],
      },
      want: "client | 0.500 (0.500 to 0.750) | 1.000 (1.000 to 1.000) | 0.833 | 1.000 | 100.0 (50.0 to 200.0) | 296",
    },
  ];
  test.each(cases)("$want", ({ given, want }) => {
    const { sequential, concurrent } = given;
    const rounds = new Map([
      [1, sequential],
      [50, concurrent],
    ]);
    expect(writeTable(rounds).split("\n").slice(2)).toContain(`| ${want} |`);
  });

  test("begins with the cheapest client", () => {
    const rounds = new Map([
      [1, [round(1, 2)]],
      [50, [round(1, 2)]],
    ]);
    const names = writeTable(rounds).split("\n").slice(2);
    expect(names.map((row) => row.split(" | ")[0])).toEqual([
      "| fetch",
      "| client",
    ]);
  });
});
