import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { explainRefusal } from "../diagnostics/refusal.js";
import { checkConfig } from "./check.js";
import type { Config } from "./config.js";
import {
  labelFile,
  locateIn,
  makeConfigFile,
  type ConfigFile,
} from "./config-file.js";
import type { Locate } from "./locate.js";
import { findWhereThrown } from "./where-thrown.js";

export interface LoadConfigRequest {
  /** Absolute. */
  readonly file: string;
  /** Names are shown relative to it. */
  readonly cwd: string;
  readonly diagnostics: Diagnostics;
}

/** Reads and checks a configuration. What is wrong with it is reported; the result then lacks it. */
export async function loadConfig(request: LoadConfigRequest): Promise<Config> {
  const { file, cwd, diagnostics } = request;
  const bytes = await readFile(file).catch((error: unknown) => {
    diagnostics.report("GC_FILE_UNREADABLE", undefined, {
      path: labelFile(file, cwd),
      problem: explainRefusal(error),
    });
  });
  if (!bytes) return {};
  const read = makeConfigFile(file, bytes, cwd);
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
    const [problem = ""] = message.replace(/^ParseError: /, "").split("\n", 1);
    const offset = findWhereThrown(error, path, file.text) ?? 0;
    diagnostics.report("GC_CONFIG_MODULE", locateIn(file, offset), {
      file: file.label,
      problem: problem.trim(),
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
