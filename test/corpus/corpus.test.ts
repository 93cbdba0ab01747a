import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import {
  listDescriptions,
  sampleDescriptions,
} from "../../scripts/corpus/descriptions.js";

test("the fixed sample: every description is generated and type-checks, or is refused for its fault", async () => {
  const output = await run("scripts/corpus/corpus.ts", "--fixed");
  expect(output.trim().split("\n").at(-1), output).toBe(
    "corpus: 11 generated, 1 refused, 0 failed (of 12)",
  );
});

test("the fixed sample of tests: what connectors test themselves passes", async () => {
  const output = await run("scripts/corpus/corpus.ts", "--fixed", "--test");
  expect(output.trim().split("\n").at(-1), output).toBe(
    "corpus: 4 generated, 0 refused, 0 failed (of 4)",
  );
});

test("a seed always chooses the same descriptions, and another one others", async () => {
  const all = await listDescriptions();
  const chosen = sampleDescriptions(all, 20, 1);
  expect(all).toHaveLength(2639);
  expect(new Set(chosen).size).toBe(20);
  expect(sampleDescriptions(all, 20, 1)).toEqual(chosen);
  expect(sampleDescriptions(all, 20, 2)).not.toEqual(chosen);
});

function run(script: string, ...args: string[]): Promise<string> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [resolve(script), ...args],
      { maxBuffer: 2 ** 26 },
      (_, stdout, stderr) => done(stderr + stdout),
    );
  });
}
