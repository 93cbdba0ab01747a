import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  generateFixture,
  goldenOf,
  listFixtures,
  SHOWCASE,
} from "../../scripts/fixtures/fixtures.js";
import { generate } from "../../src/commands/generate.js";
import { mutate, MUTATIONS } from "./mutations.js";
import {
  runScript,
  runTests,
  type TestResult,
} from "../../scripts/run-tests.js";

const fixtures = await listFixtures();
const compilers = { "5.9": "typescript", "7": "typescript-7" };

/** Inside the project, so that the connectors find its packages and nothing has to be installed. */
let workshop: string;

beforeAll(async () => {
  mkdirSync(".cache", { recursive: true });
  workshop = mkdtempSync(resolve(".cache/connectors-"));
  for (const fixture of fixtures)
    await generateFixture({ fixture, workshop }, generate);
});
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

describe("the fixtures' connectors build", () => {
  const builds = fixtures.flatMap((fixture) =>
    Object.entries(compilers).map(([version, name]) => ({
      fixture,
      version,
      name,
    })),
  );

  test.each(builds)("$fixture with TypeScript $version", async (build) => {
    const folder = join(workshop, goldenOf(build.fixture));
    const args = ["-p", ".", "--outDir", `dist-${build.version}`];
    const ended = await runScript(`${build.name}/bin/tsc`, args, folder);
    expect(ended).toEqual({ code: 0, output: "" });
  });
});

// hundreds of test files, in one vitest: two minutes on two cores
test(
  "the fixtures' connectors pass their own tests",
  { timeout: 400_000 },
  async () => {
    const results = await runTests(join(workshop, "generated"));
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    for (const fixture of fixtures)
      expect(countOf(results, fixture), fixture).toBeGreaterThan(0);
  },
);

describe("the connector's tests fail when something is broken", () => {
  let results: TestResult[];

  beforeAll(async () => {
    for (const [index, mutation] of MUTATIONS.entries()) {
      const copy = join(workshop, "broken", String(index));
      const broken = goldenOf(mutation.fixture ?? SHOWCASE);
      cpSync(join(workshop, broken), copy, { recursive: true });
      mutate(copy, mutation);
    }
    results = await runTests(join(workshop, "broken"));
  });

  test.each(MUTATIONS.map(({ name }, index) => ({ name, index })))(
    "$name",
    ({ index }) => {
      const failed = results.filter(({ passed }) => !passed);
      expect(countOf(failed, String(index))).toBeGreaterThan(0);
    },
  );
});

function countOf(results: readonly TestResult[], folder: string): number {
  return results.filter(({ file }) => file.includes(`/${folder}/`)).length;
}
