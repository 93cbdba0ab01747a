// Runs the scenarios of @typespec/http-specs through generated connectors, against the suite's own mock server.
import { parseArgs } from "node:util";
import { type Compiler, copyCompiler } from "../compiler.ts";
import { makeConnectors } from "./connectors.ts";
import {
  compileDocuments,
  type Description,
  readEndpoints,
  VERSIONS,
} from "./documents.ts";
import { readScenarios } from "./expectations.ts";
import { addScores, judge, type Result, type Verdict } from "./judge.ts";
import { MISSES } from "./misses.ts";
import { writePage } from "./page.ts";
import { RecordingProxy } from "./proxy.ts";
import { writeResult } from "./report.ts";
import { runScenario, type Way } from "./run.ts";
import { isSampled } from "./sample.ts";
import type { Scenario } from "./scenario.ts";
import { MockServer } from "./server.ts";
import { installSuite, SUITE } from "./suite.ts";

const USAGE = `npm run conformance -- [--version ${VERSIONS.join("|")}] [--only TEXT …] [--sample]

  --version  only this version of OpenAPI; may be given several times
  --only     only scenarios whose name contains this; may be given several times
  --sample   only a fixed sample: for CI

Without --only and --sample it writes docs/conformance.md.
`;

const values = readOptions();

if (values.help) console.log(USAGE);
else await main();

/** What was asked for; what is not understood ends the process with a line about it. */
function readOptions() {
  try {
    const { values: found } = parseArgs({
      options: {
        version: { type: "string", multiple: true },
        only: { type: "string", multiple: true },
        sample: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const known: readonly string[] = VERSIONS;
    const unknown = found.version?.find((version) => !known.includes(version));
    if (unknown === undefined) return found;
    throw new Error(
      `--version takes ${VERSIONS.join(", ")}, not ${JSON.stringify(unknown)}`,
    );
  } catch (error) {
    console.error(`conformance: ${(error as Error).message}`);
    process.exit(2);
  }
}

async function main(): Promise<void> {
  const versions = VERSIONS.filter(
    (version) => values.version?.includes(version) ?? true,
  );
  await installSuite();
  const descriptions = await compileDocuments();
  const compiler = await copyCompiler(`${SUITE}/compiler`);
  const results: Result[] = [];
  for (const version of versions) {
    const chosen = descriptions.filter((one) => one.version === version);
    const verdicts = await runVersion(compiler, chosen);
    const result = judge(version, verdicts, MISSES);
    results.push(result);
    console.log(writeResult(result));
  }
  if (results.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
  const isWhole =
    !values.only && !values.sample && results.length === VERSIONS.length;
  if (isWhole) await writePage(results);
}

/** Runs the scenarios that were asked for on the documents of one version. */
async function runVersion(
  compiler: Compiler,
  descriptions: readonly Description[],
): Promise<readonly Verdict[]> {
  const server = await MockServer.start();
  const proxy = await RecordingProxy.start(server.url);
  try {
    const scenarios = (await readScenarios(proxy.url)).filter(isWanted);
    const folders = new Set(scenarios.map(({ folder }) => folder));
    const needed = descriptions.filter(({ folder }) => folders.has(folder));
    const connectors = await makeConnectors(compiler, needed);
    const run = { proxy, endpoints: await readEndpoints(), connectors };
    const verdicts: Verdict[] = [];
    for (const scenario of scenarios)
      verdicts.push(await runScenario(run, scenario, waysOf(scenario)));
    return addScores(verdicts, await server.readScores());
  } finally {
    proxy.close();
    await server.stop();
  }
}

function isWanted({ name }: Scenario): boolean {
  if (values.sample && !isSampled(name)) return false;
  return values.only?.some((text) => name.includes(text)) ?? true;
}

/** Some go through the typed methods too. */
function waysOf({ name }: Scenario): readonly Way[] {
  return isSampled(name) ? ["invoke", "method"] : ["invoke"];
}
