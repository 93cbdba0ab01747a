import { resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { measure, type Usage } from "../../scripts/bench/measure.js";
import { expandSpec, findCase } from "./cases.js";
import { Workshop } from "./workshop.js";

const SECONDS = 10;
const MIB = 1_024;

const workshop = new Workshop();
afterAll(() => workshop.clean());

describe("time and memory stay bounded", () => {
  const cases = [
    ["H46", 0],
    ["H62", 0],
    ["H64", 0],
    ["H68", 1],
    ["H72", 0],
    ["H74", 0],
  ] as const;

  test.each(cases)("%s", async (number, exitCode) => {
    const used = await generateMeasured(number, exitCode);
    expect(used.wallSeconds).toBeLessThan(SECONDS);
    expect(used.peakMiB).toBeLessThan(MIB);
  });

  // A path each is a group each, and three files: 60,000 for the case's own 20,000 operations. Half of that shows as well
  // whether anything grows faster than the description.
  test("H70: twice the operations take no more than twice the time", async () => {
    const half = await generateMeasured("H70", 0, 5_000);
    const whole = await generateMeasured("H70", 0, 10_000);
    expect(whole.cpuSeconds / half.cpuSeconds).toBeLessThan(2.5);
  });
});

async function generateMeasured(
  number: string,
  exitCode: number,
  count?: number,
): Promise<Usage> {
  const of = findCase(number);
  const id = count === undefined ? of.id : `${of.id}-${count}`;
  const here = { ...of, id };
  workshop.prepare(here, expandSpec(of, count));
  const cwd = workshop.folder(here);
  const used = await measure({
    argv: [resolve("dist/cli.js"), `spec.${of.format}`, "--out", "out"],
    cwd,
    limitSeconds: 6 * SECONDS,
    accept: [exitCode],
  });
  if ("unfinished" in used) throw new Error(`${id}: ${used.unfinished}`);
  return used;
}
