import { readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Config } from "../../src/index.js";
import { CORPUS } from "./descriptions.ts";
import { findDirectiveIn } from "./directives.ts";
import { Generator } from "./generator.ts";
import { runTests, type TestResult } from "../run-tests.ts";
import type { Failure, Generation, Outcome } from "./outcome.ts";
import { checkTypes } from "./type-check.ts";

// Two at a time, on a machine of two cores; one description may need much of both bounds, most need little.
const LANES = 2;
const GENERATION = { seconds: 240, heapMiB: 4096, residentMiB: 1024 };
const TYPE_CHECK = { seconds: 600, heapMiB: 6144 };

// A larger batch reads the libraries less often; a smaller one shows results sooner and needs less memory.
const BATCH_BYTES = 12 * 2 ** 20;
const BATCH_CONNECTORS = 60;
// Their tests take longer than their types, and a run of vitest ends after 15 minutes.
const BATCH_TESTED = 12;

export interface Corpus {
  /** Path of the compiler's library. */
  readonly compiler: string;
  readonly files: readonly string[];
  /** Where a description lies, where that is not below {@link CORPUS}. */
  readonly paths?: ReadonlyMap<string, string>;
  /** What every connector is made with. Default: nothing. */
  readonly config?: Config;
  /** Whether their own tests are run too. */
  readonly runTests: boolean;
  /** For connectors, while they are checked; those that fail stay there. */
  readonly folder: string;
  readonly onOutcome: (outcome: Outcome) => Promise<void>;
}

/** Generates and type-checks a connector of every description. */
export async function runCorpus(corpus: Corpus): Promise<void> {
  const queue = corpus.files.map((file, index) => ({
    file,
    name: `${String(index).padStart(4, "0")}-${file.replace(/\.json$/, "").replace(/[^\w.-]+/g, "_")}`,
  }));
  await Promise.all(
    Array.from({ length: LANES }, (_, lane) =>
      runLane(queue, join(corpus.folder, `lane-${lane}`), corpus),
    ),
  );
}

interface Task {
  readonly file: string;
  /** Its folder. */
  readonly name: string;
}

async function runLane(
  queue: Task[],
  folder: string,
  { compiler, paths, config, runTests: withTests, onOutcome }: Corpus,
): Promise<void> {
  const find = (file: string) => paths?.get(file) ?? join(CORPUS, file);
  const generator = new Generator(compiler, GENERATION);
  try {
    while (queue.length > 0) {
      const most = withTests ? BATCH_TESTED : BATCH_CONNECTORS;
      const making = { generator, find, most, ...(config && { config }) };
      const outcomes = await generateBatch(queue, folder, making);
      const checked = await checkBatch(folder, outcomes, withTests);
      for (const outcome of checked) await onOutcome(outcome);
    }
  } finally {
    generator.close();
  }
}

type Outcomes = Map<string, Outcome>;

interface Making {
  readonly generator: Generator;
  readonly find: (file: string) => string;
  /** Connectors of one batch. */
  readonly most: number;
  readonly config?: Config;
}

/** Generates connectors until there is enough for one run of the type checker. */
async function generateBatch(
  queue: Task[],
  folder: string,
  { generator, find, most, config }: Making,
): Promise<Outcomes> {
  const outcomes: Outcomes = new Map();
  let bytes = 0;
  while (bytes < BATCH_BYTES && outcomes.size < most) {
    const task = queue.shift();
    if (!task) break;
    const out = join(folder, task.name);
    await rm(out, { recursive: true, force: true });
    const started = performance.now();
    const spec = find(task.file);
    const result = await generator.generate({
      spec,
      out,
      ...(config && { config }),
    });
    const seconds = (performance.now() - started) / 1000;
    outcomes.set(task.name, { file: task.file, seconds, result });
    if (result.kind === "generated") bytes += result.bytes;
  }
  return outcomes;
}

/** The outcomes, with what type-checking adds to them; connectors that pass are removed. */
async function checkBatch(
  folder: string,
  outcomes: Outcomes,
  withTests: boolean,
): Promise<Outcome[]> {
  const connectors = [...outcomes.keys()].filter(
    (name) => outcomes.get(name)?.result.kind === "generated",
  );
  const errors =
    connectors.length > 0
      ? await checkTypes({ folder, connectors }, TYPE_CHECK)
      : new Map<string, string[]>();
  const stray = errors.get("");
  if (stray)
    throw new Error(`tsc, outside any connector:\n${stray.join("\n")}`);
  const tests =
    withTests && connectors.length > 0 ? await tryTests(folder) : undefined;
  const checked: Outcome[] = [];
  for (const [name, outcome] of outcomes) {
    const out = join(folder, name);
    const own = tests?.filter(({ file }) => file.includes(`/${name}/`));
    const failure = await findFailure(outcome, out, {
      errors: errors.get(name) ?? [],
      tests: own,
    });
    if (!failure) await rm(out, { recursive: true, force: true });
    checked.push({ ...outcome, result: failure ?? passed(outcome, own) });
  }
  return checked;
}

const passed = (
  { result }: Outcome,
  tests: readonly TestResult[] | undefined,
): Generation =>
  tests && result.kind === "generated"
    ? { ...result, tests: tests.length }
    : result;

/** What was found in one connector. */
interface Findings {
  readonly errors: readonly string[];
  /** `undefined` where none were to be run. */
  readonly tests: readonly TestResult[] | undefined;
}

/** Without a report, all connectors of the batch have failed. */
async function tryTests(folder: string): Promise<TestResult[]> {
  try {
    return await runTests(folder);
  } catch (error) {
    console.log(`${folder}: ${String(error)}`);
    return [];
  }
}

function findFailedTest(
  tests: readonly TestResult[] | undefined,
  out: string,
): Failure | undefined {
  if (!tests) return undefined;
  if (tests.length === 0)
    return { kind: "failed", how: "test", detail: "no test ended in time" };
  const failed = tests.filter(({ passed }) => !passed);
  const [first] = failed;
  if (!first) return undefined;
  const file = first.file.slice(resolve(out).length + 1);
  const detail = `${first.message}\n${file}: ${first.name}\n(${failed.length} of ${tests.length} tests)`;
  return { kind: "failed", how: "test", detail };
}

async function findFailure(
  { result }: Outcome,
  out: string,
  { errors, tests }: Findings,
): Promise<Generation | undefined> {
  if (result.kind !== "generated") return undefined;
  const directive = await findDirectiveIn(out);
  if (directive) return { kind: "failed", how: "directive", detail: directive };
  // what has no operations has no tests
  if (errors.length === 0)
    return result.operations > 0 ? findFailedTest(tests, out) : undefined;
  const detail = (
    await Promise.all(errors.slice(0, 20).map((error) => show(error, out)))
  ).join("\n");
  return {
    kind: "failed",
    how: "type error",
    detail: `${detail}\n(${errors.length} errors)`,
  };
}

/** An error with the line that it is about. */
async function show(error: string, out: string): Promise<string> {
  const place = /^(.+?)\((\d+),/.exec(error);
  if (!place) return error;
  const [, path = "", line = "1"] = place;
  const text = await readFile(join(out, path), "utf8");
  const shown = text.split("\n")[Number(line) - 1] ?? "";
  return `${error}\n    > ${shown.trim().slice(0, 200)}`;
}
