import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkTypes } from "../../scripts/corpus/type-check.js";
import { runTests, type TestResult } from "../../scripts/run-tests.js";
import { failing, generating, type Case } from "./cases.js";
import { runAll, type Run } from "./command.js";
import { writeGuard } from "./guard.js";
import { readIdentifiers } from "./identifiers.js";
import { REPAIRED, SPECIAL } from "./verdicts.js";
import { Workshop } from "./workshop.js";

const workshop = new Workshop();
const runs = new Map<string, Run>();

const ordinary = (of: Case) => !SPECIAL.has(of.id);
const repaired = failing.filter(({ id }) => Object.hasOwn(REPAIRED, id));
const emitted = [...generating.filter(ordinary), ...repaired];
const refused = failing.filter((of) => ordinary(of) && !repaired.includes(of));

beforeAll(() =>
  runAll([...emitted, ...refused], async (of) => {
    workshop.prepare(of);
    runs.set(of.id, await workshop.generate(of));
  }),
);
afterAll(() => workshop.clean());

describe("a connector is emitted", () => {
  test.each(emitted)("$id", (of) => {
    expect(runOf(of)).toMatchObject({ code: 0, stderr: "" });
    expect(workshop.strays(of)).toEqual([]);
  });

  test.each(repaired)("$id with a warning", (of) => {
    const codes = runOf(of).diagnostics.map(({ code }) => code);
    expect(codes).toContain(REPAIRED[of.id]);
  });
});

describe("no text of the description is code", () => {
  test.each(emitted.filter(({ canary }) => canary))("$id", (of) => {
    const alive = workshop
      .files(of, ".ts")
      .filter((file) =>
        readIdentifiers(file, workshop.read(of, file)).has(of.canary ?? ""),
      );
    expect(alive).toEqual([]);
  });

  test.each(emitted)("$id in package.json", (of) => {
    const manifest = JSON.parse(workshop.read(of, "package.json")) as Manifest;
    const { scripts, dependencies = {}, bin } = manifest;
    expect({ dependencies, bin }).toEqual({ dependencies: {}, bin: undefined });
    const atInstall = Object.keys(scripts).filter((name) => INSTALL.test(name));
    expect(atInstall).toEqual([]);
  });
});

describe("the emitted code", () => {
  let errors: Map<string, string[]>;
  let tests: TestResult[];

  beforeAll(async () => {
    const connectors = emitted.map(({ id }) => `${id}/out`);
    const limits = { seconds: 120, heapMiB: 2048 };
    errors = await checkTypes({ folder: workshop.root, connectors }, limits);
    writeGuard(workshop, emitted);
    tests = await runTests(workshop.root);
  });

  test.each(emitted)("of $id type-checks", ({ id }) => {
    expect(errors.get("") ?? []).toEqual([]);
    expect(errors.get(`${id}/out`) ?? []).toEqual([]);
  });

  test.each(emitted)("of $id passes its own tests, and runs no text", (of) => {
    const own = tests.filter(({ file }) => file.includes(`/${of.id}/`));
    expect(own.filter(({ passed }) => !passed)).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  });
});

describe("an error says where it is, and nothing is written", () => {
  test.each(refused)("$id", (of) => {
    const { code, diagnostics, stderr } = runOf(of);
    const { messageContains, at: _, ...place } = of.error ?? { code: "" };
    const wanted =
      messageContains === undefined
        ? place
        : { ...place, message: expect.stringContaining(messageContains) };
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors).toContainEqual(expect.objectContaining(wanted));
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(workshop.isUntouched(of)).toBe(true);
  });
});

const INSTALL = /^(pre|post)?(install|prepare|publish|pack)$/;

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly bin?: unknown;
}

function runOf({ id }: Case): Run {
  const run = runs.get(id);
  if (!run) throw new Error(`${id} was not generated`);
  return run;
}
