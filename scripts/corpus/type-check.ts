import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

const TSC = resolve("node_modules/typescript-7/bin/tsc");

// On top of what the emitted tsconfig.json asks for: what the strictest user would, and what its build does.
const COMPILER_OPTIONS = {
  // Only some of the connectors in a batch ask for these themselves.
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  declaration: true,
  isolatedDeclarations: true,
  noEmit: true,
};

/** What `isolatedDeclarations` asks for; tests, of which no declarations are made, may do without. */
const UNDECLARED_IN_TEST = /^test\/.*: error TS90\d\d:/;

/** Connectors that are type-checked in one run, so that the libraries are read once. */
export interface Batch {
  /** Holds one folder per connector. */
  readonly folder: string;
  readonly connectors: readonly string[];
}

export interface CheckLimits {
  readonly seconds: number;
  readonly heapMiB: number;
}

/**
 * Type-checks whole connectors, tests and mocks included, with TypeScript 7.
 * @returns The errors of each connector that has any, with paths relative to it; those of no connector under "".
 */
export async function checkTypes(
  batch: Batch,
  limits: CheckLimits,
): Promise<Map<string, string[]>> {
  await writeProject(batch);
  const { output, died } = await runCompiler(batch.folder, limits);
  if (!died) return attribute(output, batch.connectors);
  if (batch.connectors.length === 1)
    return new Map([[batch.connectors[0] ?? "", [died]]]);
  return checkOneByOne(batch, limits);
}

async function checkOneByOne(batch: Batch, limits: CheckLimits) {
  const errors = new Map<string, string[]>();
  for (const connector of batch.connectors) {
    const alone = { folder: batch.folder, connectors: [connector] };
    for (const [of, lines] of await checkTypes(alone, limits))
      errors.set(of, lines);
  }
  return errors;
}

async function writeProject({ folder, connectors }: Batch): Promise<void> {
  const config = {
    extends: `./${connectors[0]}/tsconfig.json`,
    compilerOptions: COMPILER_OPTIONS,
    include: connectors.flatMap((connector) => [
      `${connector}/src`,
      `${connector}/test`,
    ]),
  };
  const file = join(folder, "tsconfig.json");
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(config));
}

interface Run {
  readonly output: string;
  /** Set when the compiler ended without a verdict. */
  readonly died?: string;
}

function runCompiler(folder: string, limits: CheckLimits): Promise<Run> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [TSC, "-p", ".", "--pretty", "false", "--singleThreaded"],
      {
        cwd: folder,
        timeout: limits.seconds * 1000,
        killSignal: "SIGKILL",
        maxBuffer: 2 ** 28,
        env: { ...process.env, GOMEMLIMIT: `${limits.heapMiB}MiB` },
      },
      (error, output, complaint) => {
        // 1 and 2 are tsc's verdicts: errors, with or without output.
        if (!error || error.code === 1 || error.code === 2)
          return done({ output });
        const reason = error.killed
          ? `tsc: no verdict after ${limits.seconds} s`
          : `tsc: ${complaint.slice(0, 2000) || error.message}`;
        done({ output, died: reason });
      },
    );
  });
}

/** Errors by the connector whose file they stand in, with what goes on in indented lines. */
function attribute(
  output: string,
  connectors: readonly string[],
): Map<string, string[]> {
  const errors = new Map<string, string[]>();
  for (const error of output.split(/\n(?! )/)) {
    if (error.trim() === "") continue;
    const of = connectors.find((name) => error.startsWith(`${name}/`)) ?? "";
    const line = of === "" ? error : error.slice(of.length + 1);
    if (UNDECLARED_IN_TEST.test(line)) continue;
    const known = errors.get(of);
    if (known) known.push(line);
    else errors.set(of, [line]);
  }
  return errors;
}
