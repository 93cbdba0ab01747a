import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { generateConnector, loadCompiler } from "../corpus/generate.ts";
import type { Compiler } from "../compiler.ts";
import type { Catalogue } from "./catalogue.ts";
import { CONFIGS } from "./configs.ts";
import type { Description } from "./documents.ts";
import { SUITE } from "./suite.ts";

/** A generated connector, ready for calls. */
export interface Connector {
  readonly description: Description;
  readonly catalogue: Catalogue;
  /** What its package exports. */
  readonly exports: ConnectorExports;
}

/** What is used of a connector's public surface. */
export interface ConnectorExports {
  invoke(
    connector: object,
    id: string,
    input?: Readonly<Record<string, unknown>>,
    options?: object,
  ): Promise<unknown>;
  /** The factories of clients and credentials. */
  readonly [name: string]: unknown;
}

/** The connector of a document, or why there is none. */
export type Made = Connector | { readonly refused: string };

/** Makes the connectors of some documents with a compiler. */
export async function makeConnectors(
  compiler: Compiler,
  descriptions: readonly Description[],
): Promise<ReadonlyMap<Description, Made>> {
  const library = await loadCompiler(compiler.library);
  const made = new Map<Description, Made>();
  for (const description of descriptions) {
    const { folder, version, name, file } = description;
    const out = join(SUITE, "connectors", version, folder, name);
    await rm(out, { recursive: true, force: true });
    const { config } = CONFIGS[folder] ?? {};
    const job = { spec: file, out, ...(config && { config }) };
    const generation = await generateConnector(library, job);
    made.set(
      description,
      generation.kind === "generated"
        ? await load(description, out)
        : { refused: explain(generation) },
    );
  }
  return made;
}

type Refusal = Exclude<
  Awaited<ReturnType<typeof generateConnector>>,
  { readonly kind: "generated" }
>;

function explain(generation: Refusal): string {
  if (generation.kind === "failed")
    return generation.detail.split("\n", 1).join("");
  return generation.faults
    .map(({ code, message }) => `${code} ${message}`)
    .join("; ");
}

/** A connector's sources import one another as `./x.js`, so they are bundled into one module before Node loads them. */
async function load(
  description: Description,
  folder: string,
): Promise<Connector> {
  const outfile = join(folder, "conformance.mjs");
  await build({
    entryPoints: [join(folder, "src/index.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "node20.19",
    logLevel: "error",
  });
  const text = await readFile(join(folder, "connector.json"), "utf8");
  return {
    description,
    catalogue: JSON.parse(text) as Catalogue,
    exports: (await import(pathToFileURL(outfile).href)) as ConnectorExports,
  };
}
