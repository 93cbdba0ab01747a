import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { format } from "prettier";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkTypes } from "../../scripts/corpus/type-check.js";
import {
  type Files,
  generateFixture,
  goldenOf,
  listFixtures,
  readFiles,
} from "../../scripts/fixtures/fixtures.js";
import { generate } from "../../src/commands/generate.js";

/** Inside the project, so that the connectors find their packages. */
let workshop: string;
const examples = new Map<string, readonly string[]>();

beforeAll(async () => {
  mkdirSync(".cache", { recursive: true });
  workshop = await mkdtemp(resolve(".cache/examples-"));
  for (const fixture of await listFixtures()) {
    const folder = await generateFixture({ fixture, workshop }, generate);
    const files = await readFiles(folder);
    examples.set(fixture, findExamples(files));
    await writeFile(
      join(folder, "test/examples.ts"),
      printModule(files, findExamples(files)),
    );
  }
}, 120_000);
afterAll(() => rm(workshop, { recursive: true, force: true }));

test("the examples of all fixtures type-check", async () => {
  const connectors = [...examples.keys()].map(goldenOf);
  const limits = { seconds: 120, heapMiB: 2048 };
  const errors = await checkTypes({ folder: workshop, connectors }, limits);
  const own = [...errors].flatMap(([of, lines]) =>
    lines
      .filter((line) => line.startsWith("test/examples.ts"))
      .map((line) => `${of}/${line}`),
  );
  expect(own).toEqual([]);
}, 120_000);

test("every fixture has one", () => {
  const without = [...examples].filter(([, { length }]) => length === 0);
  expect(without).toEqual([]);
});

test("they are in prettier's style", async () => {
  for (const code of [...examples.values()].flat())
    expect(await format(code, { parser: "typescript" })).toBe(`${code}\n`);
});

/** The code behind `@example` in the docs of the resources' methods. */
function findExamples(files: Files): string[] {
  return [...files].flatMap(([path, text]) =>
    path.startsWith("src/resources/")
      ? [...text.matchAll(/@example\n +\* ```ts\n([^`]*?) +\* ```/g)].map(
          ([, lines = ""]) => lines.replace(/^ +\* /gm, "").trimEnd(),
        )
      : [],
  );
}

/** Each in a scope of its own, with the connector that it calls. */
function printModule(files: Files, code: readonly string[]): string {
  const { factory, variable } = namesOf(files.get("README.md") ?? "");
  const bodies = code.map((one) => `  async () => {\n${one}\n  },`);
  const temporal = files.has("test/support/temporal.ts")
    ? ['import { Temporal } from "./support/temporal.js";']
    : [];
  return [
    `import type { ${factory} } from "../src/index.js";`,
    ...temporal,
    `declare const ${variable}: ReturnType<typeof ${factory}>;`,
    `export const examples: (() => Promise<void>)[] = [\n${bodies.join("\n")}\n];\n`,
  ].join("\n");
}

function namesOf(readme: string): { factory: string; variable: string } {
  const found = /const (\w+) = (create\w+)\(/.exec(readme);
  if (!found) throw new Error("the README does not connect");
  return { variable: found[1] ?? "", factory: found[2] ?? "" };
}
