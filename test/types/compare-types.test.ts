import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ALL } from "../../scripts/compare-types/compared/all.js";
import { OURS } from "../../scripts/compare-types/generators.js";
import { Judge } from "../../scripts/compare-types/judge.js";
import { compareAnswers } from "../../scripts/compare-types/questions.js";
import { LATER, SCHEMAS } from "../../scripts/compare-types/schemas.js";
import { analyse } from "../../src/compile.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { noDecisions } from "../../src/plan/decisions.js";
import { models } from "../../generators/models/models.js";
import { declareTypes } from "../../src/types/declare.js";
import { nodeWorld } from "../../src/world/node-world.js";

/** What docs/types.md owns to. */
const NOT = [
  "refuses a comparison with a typo",
  "refuses a `case` with a typo",
  "refuses a typo in a request",
  "can be assigned to `Record<string, unknown>`",
];

describe("of the schemas of docs/types.md, each as its own type", () => {
  let folder = "";
  let judge: Judge;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "compare-types-"));
    const file = join(folder, "models.ts");
    await cp(
      "generators/runtime/unrecognized.ts",
      join(folder, "runtime/unrecognized.ts"),
    );
    await writeFile(file, await modelsOf("scripts/compare-types/letting.yaml"));
    judge = new Judge(OURS.dialect(file));
  });

  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ...[...SCHEMAS, ...LATER].map(({ name, questions }) => ({
      name,
      questions,
    })),
    { name: "all", questions: ALL },
  ])("$name", ({ questions }) => {
    const wrong = questions.filter((question) => !judge.ask(question));
    expect(wrong.map(({ what }) => what)).toEqual(
      NOT.filter((what) =>
        questions.some((question) => question.what === what),
      ),
    );
  });
});

describe("compareAnswers", () => {
  test.each([
    { own: [true, true], other: [true, true], want: "equal" },
    { own: [true, true], other: [true, false], want: "better" },
    { own: [false, true], other: [true, true], want: "worse" },
    { own: [false, true], other: [true, false], want: "each has something" },
  ])("$want", ({ own, other, want }) => {
    expect(compareAnswers(own, other)).toBe(want);
  });
});

async function modelsOf(path: string): Promise<string> {
  const analysis = await analyse({
    entry: resolve(path),
    config: {},
    decisions: noDecisions,
    world: nodeWorld(),
    diagnostics: new Diagnostics(),
  });
  if (!analysis) throw new Error(`${path} is refused`);
  const { plan } = analysis;
  const declarations = declareTypes(plan, { enums: "response" });
  const [file] = models({ plan, declarations });
  return file?.text ?? "";
}
