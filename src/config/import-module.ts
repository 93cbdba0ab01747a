import path from "node:path";
import { pathToFileURL } from "node:url";
import { codeOf } from "../diagnostics/refusal.js";
import { defineConfig } from "./define.js";
import { findWhereThrown } from "./where-thrown.js";

/**
 * Runs a configuration that is a module and returns its default export. The user's own code: it may do anything, and
 * what it throws is passed on.
 */
export async function importConfig(file: string): Promise<unknown> {
  const exports = await importModule(file);
  if (!("default" in exports)) throw new Error("it has no default export");
  return exports.default;
}

/** By Node itself where it can, which is fast; else by jiti, which knows every version's and TypeScript's ways. */
async function importModule(file: string): Promise<object> {
  if (isTypeScript(file) && !process.features.typescript)
    return importByJiti(file);
  try {
    return (await import(pathToFileURL(file).href)) as object;
  } catch (error) {
    if (NOT_BY_NODE.has(codeOf(error)) || isUnplaced(error, file))
      return importByJiti(file);
    throw error;
  }
}

const isTypeScript = (file: string) =>
  [".ts", ".mts"].includes(path.extname(file));

/** Of JavaScript that cannot be parsed, Node does not say where. */
const isUnplaced = (error: unknown, file: string): boolean =>
  error instanceof SyntaxError &&
  findWhereThrown(error, file, "") === undefined;

/** What Node reports of syntax that it does not strip, and of `gen-connector` run by npx from outside the project. */
const NOT_BY_NODE: ReadonlySet<string> = new Set([
  "ERR_INVALID_TYPESCRIPT_SYNTAX",
  "ERR_MODULE_NOT_FOUND",
  "ERR_UNKNOWN_FILE_EXTENSION",
  "ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING",
  "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX",
]);

async function importByJiti(file: string): Promise<object> {
  const { createJiti } = await import("jiti");
  const jiti = createJiti(import.meta.url, {
    fsCache: false,
    virtualModules: { "gen-connector": { defineConfig } },
  });
  return jiti.import<object>(pathToFileURL(file).href);
}
