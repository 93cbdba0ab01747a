import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Compilation, CompileRequest } from "../../src/compile.js";
import type { Api } from "../../src/ir/index.js";
import { hashContent } from "../../src/write/content.js";

/**
 * Stands for the compiler: each line `path: text` of the description is a file of the connector, `fail` is an error,
 * `warn` a warning. So the commands are tested without the stages, which have tests of their own.
 */
export async function fakeCompile(
  request: CompileRequest,
): Promise<Compilation | undefined> {
  const { entry, config, world, diagnostics, onLoad } = request;
  const file = path.resolve(world.cwd, entry);
  const bytes = await readFile(file);
  const text = bytes.toString("utf8");
  const uri = pathToFileURL(file).href;
  const source = {
    uri,
    label: entry,
    text,
    format: "yaml" as const,
    value: text,
    hash: hashContent(bytes),
  };
  const sources = {
    entry: source,
    sources: new Map([[uri, source]]),
    unread: new Set<string>(),
  };
  onLoad?.(sources);
  const at = (word: string) => ({ uri, offset: text.indexOf(word) });
  if (text.includes("fail"))
    diagnostics.report("GC_SELECT_EMPTY", at("fail"), { operations: 1 });
  if (text.includes("warn"))
    diagnostics.report("GC_SELECT_NO_MATCH", at("warn"), {
      option: "--include",
      pattern: "x",
      suggestion: "",
    });
  if (text.includes("crash")) throw new Error("crashed on purpose");
  if (diagnostics.failed) return undefined;
  const files = text.split("\n").flatMap((line) => {
    const [name, content] = line.split(": ");
    return name && content !== undefined
      ? [{ path: name, text: `${content}\n` }]
      : [];
  });
  return {
    sources,
    plan: planOf(config.name ?? "fake-connector"),
    decisions: {
      ...request.decisions,
      operations: { ...request.decisions.operations, "GET /pets": "pets.list" },
    },
    filtered: ["GET /hidden"],
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

function planOf(name: string): Compilation["plan"] {
  const api: Api = {
    info: { title: "Fake", version: "1.0.0" },
    display: { title: "Fake" },
    servers: [],
    security: [],
    securitySchemes: [],
    tags: [],
    actions: [],
    schemas: {},
  };
  return {
    api,
    package: { name, version: "1.0.0", title: "Fake" },
    client: {
      className: "Fake",
      factory: "createFake",
      variable: "fake",
      optionsType: "FakeOptions",
    },
    groups: [],
    models: [],
    environments: [],
    credentials: [],
  };
}
