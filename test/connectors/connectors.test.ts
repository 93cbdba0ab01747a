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
import { typeCheck } from "./type-check.js";
import {
  runScript,
  runTests,
  type TestResult,
} from "../../scripts/run-tests.js";

const fixtures = await listFixtures();

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
  test.each(fixtures)("%s with TypeScript 5.9", { timeout: 30_000 }, (name) => {
    expect(typeCheck(join(workshop, goldenOf(name)))).toEqual([]);
  });

  test.each(fixtures)("%s with TypeScript 7", async (name) => {
    expect(await build("typescript-7", goldenOf(name))).toEqual(BUILT);
  });

  test("as `npm run build` does it, with TypeScript 5.9", async () => {
    expect(await build("typescript", goldenOf(SHOWCASE))).toEqual(BUILT);
  });
});

const BUILT = [
  { code: 0, output: "" },
  { code: 0, output: "" },
];

/** What is published, and then what is tested. */
async function build(compiler: string, golden: string) {
  const tsc = `${compiler}/bin/tsc`;
  const folder = join(workshop, golden);
  const out = ["--outDir", `dist-${compiler}`];
  return [
    await runScript(tsc, ["-p", "tsconfig.build.json", ...out], folder),
    await runScript(tsc, ["-p", "tsconfig.json"], folder),
  ];
}

/** Hundreds of test files, in one vitest: two minutes on two cores, and much more where others are at work on them. */
const PATIENCE_MS = 900_000;

test(
  "the fixtures' connectors pass their own tests",
  { timeout: PATIENCE_MS },
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
  }, PATIENCE_MS);

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
