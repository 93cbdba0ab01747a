import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** How a program ended. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a Node script of this project's packages in a folder. */
export function runScript(
  script: string,
  args: readonly string[],
  cwd: string,
): Promise<Ended> {
  const argv = [resolve("node_modules", script), ...args];
  return new Promise((done) => {
    execFile(
      process.execPath,
      argv,
      { cwd, maxBuffer: 2 ** 28, timeout: 900_000, env: cleanEnvironment() },
      (error, stdout, stderr) => {
        const code = error ? Number(error.code ?? 1) : 0;
        done({ code, output: `${stdout}${stderr}` });
      },
    );
  });
}

/** What the vitest that runs this tells its own workers would confuse another one. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter(
    (name) =>
      !/^(VITEST|VITE_|NODE_ENV|TEST$|DEV$|PROD$|MODE$|SSR$)/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

/** One test of an emitted test file. */
export interface TestResult {
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
  readonly message: string;
}

const TEST_TIMEOUT_MS = 60_000;

/** Runs all tests of the connectors under a folder, in one vitest. */
export async function runTests(folder: string): Promise<TestResult[]> {
  const root = resolve(folder);
  const report = join(root, "report.json");
  const { output } = await runScript(
    "vitest/vitest.mjs",
    [
      "run",
      `--root=${root}`,
      "--reporter=json",
      `--outputFile=${report}`,
      // A test is short, but a busy machine may let the first of a file wait.
      `--testTimeout=${TEST_TIMEOUT_MS}`,
    ],
    root,
  );
  return readReport(report, output);
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

function readReport(path: string, output: string): TestResult[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new Error(`vitest wrote no report:\n${output}`);
  }
  const { testResults } = JSON.parse(text) as Report;
  return testResults.flatMap(
    ({ name: file, status, message, assertionResults }) =>
      // A file that cannot be loaded has no tests, but it has failed.
      assertionResults.length === 0
        ? [
            {
              file,
              name: "(the file)",
              passed: status === "passed",
              message: message ?? "",
            },
          ]
        : assertionResults.map((of) => ({
            file,
            name: of.fullName,
            passed: of.status === "passed",
            message: of.failureMessages?.[0] ?? "",
          })),
  );
}
