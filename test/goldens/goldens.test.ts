import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Files,
  generateFixture,
  goldenOf,
  keepOwn,
  listFixtures,
  readFiles,
  SHOWCASE,
} from "../../scripts/fixtures/fixtures.js";
import { generate } from "../../src/commands/generate.js";

const fixtures = await listFixtures();
let workshop: string;
let showcase: Files;

beforeAll(async () => {
  workshop = await mkdtemp(join(tmpdir(), "gen-connector-"));
  showcase = await generateAnew(SHOWCASE);
});
afterAll(() => rm(workshop, { recursive: true, force: true }));

describe("generated/ is what the fixtures make today (npm run generate)", () => {
  test.each(fixtures)("%s", async (fixture) => {
    const made =
      fixture === SHOWCASE
        ? showcase
        : keepOwn(await generateAnew(fixture), showcase);
    const golden = await readFiles(goldenOf(fixture));
    expect(compareFiles(golden, made)).toEqual([]);
    expect(golden).toEqual(made);
  });
});

test("a second run on a connector in the repository has nothing to write", async () => {
  const { outcome, changes } = await generate({
    spec: `fixtures/${SHOWCASE}/spec.yaml`,
    out: goldenOf(SHOWCASE),
    check: true,
  });
  expect({ outcome, changed: changes?.changed }).toEqual({
    outcome: "unchanged",
    changed: [],
  });
});

async function generateAnew(fixture: string): Promise<Files> {
  return readFiles(await generateFixture({ fixture, workshop }, generate));
}

/** What differs, by file. */
function compareFiles(golden: Files, made: Files): string[] {
  const paths = [...new Set([...golden.keys(), ...made.keys()])].sort();
  return paths.flatMap((path) => {
    if (!made.has(path)) return `${path} is not generated any more`;
    if (!golden.has(path)) return `${path} is new`;
    return golden.get(path) === made.get(path) ? [] : `${path} differs`;
  });
}
