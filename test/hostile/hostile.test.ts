import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkTypes } from "../../scripts/corpus/type-check.js";
import type { GenerateResult } from "../../src/commands/generate.js";
import { runTests, type TestResult } from "../connectors/run.js";
import { failing, generating, type Case } from "./cases.js";
import { readIdentifiers, readSyntaxErrors } from "./identifiers.js";
import { REPAIRED } from "./verdicts.js";
import { Workshop } from "./workshop.js";

const SECONDS = 10;

const workshop = new Workshop();
const results = new Map<string, { result: GenerateResult; seconds: number }>();

const repaired = failing.filter(({ id }) => Object.hasOwn(REPAIRED, id));
const emitted = [...generating, ...repaired];
/** What is emitted is too much to be run with the others; resources.test.ts looks at it. */
const runnable = emitted.filter(({ group }) => group !== "resources");

beforeAll(async () => {
  for (const of of [...generating, ...failing]) {
    workshop.prepare(of);
    if (of.id.startsWith("H50")) continue;
    const started = performance.now();
    const result = await workshop.generate(of);
    const seconds = (performance.now() - started) / 1000;
    results.set(of.id, { result, seconds });
  }
});
afterAll(() => workshop.clean());

describe("a connector is emitted", () => {
  test.each(emitted)("$id", (of) => {
    const { result, seconds } = resultOf(of);
    expect(errorsOf(result)).toEqual([]);
    expect(result.outcome).toBe("written");
    expect(seconds).toBeLessThan(SECONDS);
    expect(workshop.strays(of)).toEqual([]);
  });

  test.each(repaired)("$id with a warning", (of) => {
    const { diagnostics } = resultOf(of).result;
    const warnings = diagnostics.filter((one) => one.severity === "warning");
    expect(warnings.map(({ code }) => code)).toContain(REPAIRED[of.id]);
  });
});

describe("no text of the description is code", () => {
  test.each(emitted)("$id", (of) => {
    for (const file of workshop.files(of, ".ts")) {
      const text = workshop.read(of, file);
      expect(readSyntaxErrors(file, text), file).toEqual([]);
      if (of.canary !== undefined)
        expect([...readIdentifiers(file, text)]).not.toContain(of.canary);
    }
  });

  test.each(emitted)("$id in package.json", (of) => {
    const manifest = JSON.parse(workshop.read(of, "package.json")) as object;
    expect(Object.keys(manifest)).not.toContain("bin");
    const { scripts = {}, dependencies = {} } = manifest as Manifest;
    expect(dependencies).toEqual({});
    expect(Object.keys(scripts).filter((name) => INSTALL.test(name))).toEqual(
      [],
    );
  });
});

describe("the emitted code", () => {
  let errors: Map<string, string[]>;
  let tests: TestResult[];

  beforeAll(async () => {
    const connectors = runnable.map(({ id }) => `${id}/out`);
    const limits = { seconds: 120, heapMiB: 2048 };
    errors = await checkTypes({ folder: workshop.root, connectors }, limits);
    workshop.guard(runnable);
    tests = await runTests(workshop.root);
  });

  test.each(runnable)("of $id type-checks", ({ id }) => {
    expect(errors.get("") ?? []).toEqual([]);
    expect(errors.get(`${id}/out`) ?? []).toEqual([]);
  });

  test.each(runnable)(
    "of $id passes its own tests, and the canary is unset",
    ({ id }) => {
      const own = tests.filter(({ file }) => file.includes(`/${id}/`));
      expect(own.filter(({ passed }) => !passed)).toEqual([]);
      expect(own.length).toBeGreaterThan(1);
    },
  );
});

describe("an error says where it is, and nothing is written", () => {
  const refused = failing.filter(
    (of) => !repaired.includes(of) && !of.id.startsWith("H50"),
  );

  test.each(refused)("$id", (of) => {
    const { error } = of;
    const { result, seconds } = resultOf(of);
    const errors = errorsOf(result);
    expect(errors).toContainEqual(
      expect.objectContaining({
        code: error?.code,
        ...(error?.line !== undefined && { line: error.line }),
        ...(error?.column !== undefined && { column: error.column }),
        ...(error?.messageContains !== undefined && {
          message: expect.stringContaining(error.messageContains),
        }),
      }),
    );
    expect(workshop.isUntouched(of)).toBe(true);
    expect(seconds).toBeLessThan(SECONDS);
  });
});

const INSTALL = /^(pre|post)?(install|prepare|publish|pack)/;

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function resultOf({ id }: Case) {
  const known = results.get(id);
  if (!known) throw new Error(`${id} was not generated`);
  return known;
}

function errorsOf({ diagnostics }: GenerateResult) {
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, message, place }) => ({
      code,
      message,
      line: place?.line,
      column: place?.column,
    }));
}
