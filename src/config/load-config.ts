import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { checkConfig } from "./check.js";
import type { Config } from "./config.js";
import { locateIn, makeConfigFile, type ConfigFile } from "./config-file.js";
import type { Locate } from "./locate.js";

export interface LoadConfigRequest {
  /** Absolute. */
  readonly file: string;
  /** Names are shown relative to it. */
  readonly cwd: string;
  readonly diagnostics: Diagnostics;
}

/**
 * Reads and checks a configuration. What is wrong with it is reported; the result then lacks it.
 *
 * @throws What Node throws when the file cannot be read.
 */
export async function loadConfig(request: LoadConfigRequest): Promise<Config> {
  const { file, cwd, diagnostics } = request;
  const read = makeConfigFile(file, await readFile(file), cwd);
  const parsed = /\.(json|ya?ml)$/.test(file)
    ? (await import("./parse-text.js")).parseConfigText(read, diagnostics)
    : await readModule(file, read, diagnostics);
  if (!parsed) return {};
  const config = checkConfig(parsed.value, parsed.locate, diagnostics);
  return resolveFolders(config, path.dirname(file));
}

async function readModule(
  path: string,
  file: ConfigFile,
  diagnostics: Diagnostics,
): Promise<{ value: unknown; locate: Locate } | undefined> {
  const { importConfig } = await import("./import-module.js");
  try {
    const value = await importConfig(path);
    return {
      value,
      locate: (keys) => locateIn(file, search(file.text, keys)),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    diagnostics.report("GC_CONFIG_MODULE", locateIn(file, 0), {
      file: file.label,
      problem: message.split("\n", 1)[0] ?? "",
    });
    return undefined;
  }
}

/** Where a module first mentions a key: it was run, not parsed, so this is the best guess. */
function search(text: string, keys: readonly (string | number)[]): number {
  const key = keys.findLast((part) => typeof part === "string");
  return Math.max(0, key === undefined ? 0 : text.indexOf(key));
}

/** Folders in `allowRef` are meant from where the configuration is. */
export function resolveFolders(config: Config, folder: string): Config {
  if (!config.allowRef) return config;
  const allowRef = config.allowRef.map((where) =>
    /^https?:/i.test(where) ? where : path.resolve(folder, where),
  );
  return { ...config, allowRef };
}
