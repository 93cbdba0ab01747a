import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { importFromSuite, pathInSuite, SCENARIOS, SUITE } from "./suite.ts";

/** The versions of OpenAPI that the scenarios are compiled to. */
export const VERSIONS = ["3.0", "3.1", "3.2"] as const;
export type Version = (typeof VERSIONS)[number];

/** One OpenAPI document. */
export interface Description {
  /** Folder of its scenarios in the package: `encode/bytes`. */
  readonly folder: string;
  readonly version: Version;
  /** `openapi`, or the version of the API that it describes: `v1`. */
  readonly name: string;
  /** Path of the file. */
  readonly file: string;
}

const FOLDER = join(SUITE, "documents");
const SOURCES = join(SUITE, "specs");
const EMITTER = "@typespec/openapi3";

/** Compiles every scenario to OpenAPI, unless that is done. */
export async function compileDocuments(): Promise<readonly Description[]> {
  const done = join(FOLDER, "versions.json");
  // The same packages, compiled by the same lines.
  const wanted =
    (await readFile(join(SUITE, "package-lock.json"), "utf8")) +
    (await readFile("scripts/conformance/documents.ts", "utf8"));
  if ((await readFile(done, "utf8").catch(() => "")) !== wanted) {
    console.error("compiling the scenarios to OpenAPI …");
    await rm(FOLDER, { recursive: true, force: true });
    await mkdir(FOLDER, { recursive: true });
    await copySources();
    await mendEmitter();
    await compileAll();
    await writeFile(done, wanted);
  }
  return listDocuments();
}

/** The operations of each scenario: scenario → methods and paths. */
export type Endpoints = Readonly<Record<string, readonly Endpoint[]>>;

export interface Endpoint {
  /** In lower case. */
  readonly method: string;
  /** Path template. */
  readonly path: string;
}

const ENDPOINTS = join(FOLDER, "endpoints.json");

/** @throws Error before the documents are compiled. */
export async function readEndpoints(): Promise<Endpoints> {
  return JSON.parse(await readFile(ENDPOINTS, "utf8")) as Endpoints;
}

/** What is used of the compiler of the scenarios' language. */
interface Compiler {
  readonly NodeHost: unknown;
  compile(
    host: unknown,
    entry: string,
    options: object,
  ): Promise<{
    readonly diagnostics: readonly {
      readonly severity: string;
      readonly code: string;
      readonly message: unknown;
    }[];
  }>;
}

/** What is used of the mock server's library. */
interface Spector {
  listScenarios(program: unknown): readonly {
    readonly name: string;
    readonly endpoints: readonly { readonly target: unknown }[];
  }[];
}

interface Http {
  getHttpOperation(
    program: unknown,
    target: unknown,
  ): readonly [{ readonly verb: string; readonly path: string }, unknown];
}

async function compileAll(): Promise<void> {
  const { compile, NodeHost } =
    await importFromSuite<Compiler>("@typespec/compiler");
  const { listScenarios } = await importFromSuite<Spector>("@typespec/spector");
  const { getHttpOperation } = await importFromSuite<Http>("@typespec/http");
  const endpoints: Record<string, readonly Endpoint[]> = {};
  for (const entry of await listEntries()) {
    const out = join(FOLDER, relative(SOURCES, dirname(entry)));
    const program = await compile(NodeHost, entry, {
      emit: [EMITTER],
      outputDir: out,
      additionalImports: ["@typespec/spector"],
      options: {
        [EMITTER]: {
          "emitter-output-dir": out,
          "openapi-versions": VERSIONS.map((version) => `${version}.0`),
          "file-type": "json",
          "output-file": "{service-name-if-multiple}.{version}.openapi.json",
          "seal-object-schemas": false,
        },
      },
    });
    for (const { severity, code, message } of program.diagnostics)
      if (severity === "error")
        throw new Error(`${entry}: ${code} ${String(message)}`);
    for (const scenario of listScenarios(program))
      endpoints[scenario.name] = scenario.endpoints.map(({ target }) => {
        const [{ verb, path }] = getHttpOperation(program, target);
        return { method: verb, path };
      });
  }
  await writeFile(ENDPOINTS, JSON.stringify(endpoints, undefined, 1));
}

async function listEntries(): Promise<readonly string[]> {
  const files = await readdir(SOURCES, { recursive: true });
  return files
    .filter((file) => /(^|\/)main\.tsp$/.test(file))
    .sort()
    .map((file) => join(SOURCES, file));
}

/** A copy of the scenarios without what the emitter refuses in them. */
async function copySources(): Promise<void> {
  await rm(SOURCES, { recursive: true, force: true });
  await cp(pathInSuite(SCENARIOS, "specs"), SOURCES, { recursive: true });
  // A route with a `?` in it cannot be a path of OpenAPI; this namespace is the last of its file.
  await edit(join(SOURCES, "routes/main.tsp"), (text) =>
    text.replace(/ {2}@route\("query-continuation"\)[^]*$/, "}\n"),
  );
  // An optional path parameter makes the document invalid; this operation is the last of its file.
  await edit(join(SOURCES, "parameters/path/main.tsp"), (text) =>
    text.replace(
      /@scenario\s+@scenarioDoc\("""\s+Test case for optional[^]*$/,
      "",
    ),
  );
  // OpenAPI has ranges of a hundred statuses only.
  await edit(join(SOURCES, "response/status-code-range/main.tsp"), (text) =>
    text.replace("@minValue(494)", "@minValue(400)"),
  );
}

/** The emitter looks a parameter's name up on an object, and takes the `constructor` that every object has for it. */
async function mendEmitter(): Promise<void> {
  const lookup = "examples.parameters[httpProp.options.name] ?? []";
  const mended = `(Object.hasOwn(examples.parameters, httpProp.options.name) ? ${lookup} : [])`;
  const file = pathInSuite(EMITTER, "dist/src/openapi.js");
  if ((await readFile(file, "utf8")).includes(mended)) return;
  await edit(file, (text) => text.replace(lookup, mended));
}

/** @throws Error if nothing changes, because then the packages are others than this was written for. */
async function edit(
  file: string,
  change: (text: string) => string,
): Promise<void> {
  const text = await readFile(file, "utf8");
  const changed = change(text);
  if (changed === text) throw new Error(`${file} is not as expected`);
  await writeFile(file, changed);
}

async function listDocuments(): Promise<readonly Description[]> {
  const files = await readdir(FOLDER, { recursive: true });
  return files.sort().flatMap((file) => {
    const parts =
      /^(?<folder>.+)\/(?<version>3\.\d)\.0\/(?:(?<name>.+)\.)?openapi\.json$/;
    const found = parts.exec(file)?.groups;
    const version = VERSIONS.find((one) => one === found?.version);
    if (!found?.folder || !version) return [];
    const name = found.name ?? "openapi";
    return [{ folder: found.folder, version, name, file: join(FOLDER, file) }];
  });
}
