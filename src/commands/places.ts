import { stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "../config/config.js";
import { kebabCase } from "../escape/identifier.js";
import { resolveRoot } from "../write/inspect.js";
import { UsageError } from "./usage-error.js";

/** Where a run reads and writes; all absolute. */
export interface Places {
  /** The output folder, without links in it. */
  readonly root: string;
  readonly lock: string;
  readonly snapshot: string;
}

export interface PlacesRequest {
  readonly spec: string;
  readonly cwd: string;
  readonly config: Config;
  readonly configFile: string | undefined;
  readonly out: string | undefined;
  readonly lock: string | undefined;
}

export async function findPlaces(request: PlacesRequest): Promise<Places> {
  const { cwd, configFile, out = defaultOut(request) } = request;
  const root = await resolveRoot(path.resolve(cwd, out));
  const lock = path.resolve(
    cwd,
    request.lock ?? (await findLock(root, configFile)),
  );
  const resolved = await resolveRoot(path.dirname(lock));
  const name = path.basename(lock);
  const stem = name.replace(/(\.lock)?\.json$/i, "");
  return {
    root,
    lock: path.join(resolved, name),
    snapshot: path.join(resolved, `${stem}.snapshot.json.gz`),
  };
}

/**
 * Beside the configuration, else in the output folder. One that lies in the output stays there when a configuration is
 * added later: its decisions must not be lost.
 */
async function findLock(
  root: string,
  configFile: string | undefined,
): Promise<string> {
  const inOutput = path.join(root, LOCK);
  if (configFile === undefined) return inOutput;
  const beside = path.join(path.dirname(configFile), LOCK);
  return !(await exists(beside)) && (await exists(inOutput))
    ? inOutput
    : beside;
}

const LOCK = "connector.lock.json";

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** File names that say nothing about the API. */
const GENERIC =
  /^(|api|apis|definition|docs|index|latest|main|openapi|schema|spec|swagger|v\d.*)$/;

/**
 * The folder must be known before the description is read, as the lock may be in it: it is called like the package where
 * the user named that, else like the description's file.
 */
function defaultOut({ spec, config }: PlacesRequest): string {
  if (config.name !== undefined) return config.name.replace(/^@[^/]*\//, "");
  if (spec === "-")
    throw new UsageError("reading standard input needs --out or --name");
  const [file = ""] = (spec.split(/[\\/]/).at(-1) ?? "").split(/[?#]/);
  const stem = kebabCase(file.replace(/\.(json|ya?ml)$/i, ""));
  return GENERIC.test(stem) ? "connector" : `${stem}-connector`;
}

/**
 * The path of a description that is a file; `undefined` for a URL and for standard input.
 *
 * @throws UsageError for a `file:` URL that names none.
 */
export function findSpecFile(spec: string, cwd: string): string | undefined {
  if (spec === "-" || /^https?:/i.test(spec)) return undefined;
  if (spec === "") throw new UsageError("the name of the description is empty");
  return /^file:/i.test(spec) ? pathOfUrl(spec) : path.resolve(cwd, spec);
}

function pathOfUrl(spec: string): string {
  try {
    return fileURLToPath(spec);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${spec} is no URL of a file: ${reason}. Give its path, or file:///…`,
    );
  }
}

/** @throws UsageError when a file that the user named is not there. */
export async function assertFile(file: string, name: string): Promise<void> {
  const stats = await stat(file).catch(() => undefined);
  if (!stats) throw new UsageError(`${name} does not exist`);
  if (stats.isDirectory())
    throw new UsageError(`${name} is a folder, not a file`);
}
