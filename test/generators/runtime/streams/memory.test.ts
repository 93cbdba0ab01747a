import { expect, test } from "vitest";
import { measureStreams, MODES } from "../../../../scripts/streams/measure.js";

const MEBIBYTE = 2 ** 20;

/** `npm run streams` moves a gigabyte. */
test("S1 96 MiB are moved in every way, and the memory stays flat", async () => {
  const measured = await measureStreams(96 * MEBIBYTE);
  expect(measured.map(({ mode }) => mode)).toEqual([...MODES]);
  for (const { mode, moved, before, most } of measured) {
    expect(moved, mode).toBeGreaterThan(90 * MEBIBYTE);
    expect(most - before, mode).toBeLessThan(64 * MEBIBYTE);
  }
});
