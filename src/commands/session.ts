import path from "node:path";
import type { CompileRequest } from "../compile.js";
import { checkPackageName } from "../config/reporter.js";
import type { Config } from "../config/config.js";
import { findConfig } from "../config/find.js";
import { loadConfig, resolveFolders } from "../config/load-config.js";
import { mergeConfig } from "../config/merge.js";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import type { PlacedDiagnostic } from "../diagnostics/place.js";
import type { SourceSet } from "../load/source.js";
import { readLock, type LoadedLock } from "../lock/read-lock.js";
import { noDecisions } from "../plan/decisions.js";
import type { World } from "../world.js";
import { assertFile, findPlaces, findSpecFile, type Places } from "./places.js";

/** What every command is told. */
export interface SessionRequest {
  /** The description: a path, an http(s) URL, or `-` for standard input. */
  readonly spec: string;
  /** Relative paths count from it. Default: the current folder of the process. */
  readonly cwd?: string;
  /** The output folder. Default: the name of the package, or that of the description's file with `-connector`. */
  readonly out?: string;
  /** Path of the configuration. Default: `connector.config.*` beside the description, else in `cwd`. */
  readonly configFile?: string;
  /** Path of the lock. Default: `connector.lock.json` where there is one already, beside the configuration, else in the output folder. */
  readonly lock?: string;
  /** Wins over the configuration; `allowRef` adds to it. */
  readonly config?: Config;
  /** Told what is going on, for a person who waits. */
  readonly progress?: CompileRequest["progress"];
  /** For tests; default: the real one. */
  readonly world?: World;
}

/** What a run works with. */
export interface Session {
  readonly cwd: string;
  readonly config: Config;
  readonly places: Places;
  readonly loadedLock: LoadedLock | undefined;
  readonly diagnostics: Diagnostics;
  /** Told of everything that the compiler needs. */
  readonly compile: CompileRequest;
  /** The diagnostics so far, each with its place. */
  place(): Promise<readonly PlacedDiagnostic[]>;
}

/** The configuration or the options are wrong, which was reported. */
export interface Misconfigured {
  readonly misconfigured: readonly PlacedDiagnostic[];
}

/**
 * Reads the configuration and the lock.
 *
 * @throws UsageError when a file that the user named is not there.
 */
export async function openSession(
  request: SessionRequest,
): Promise<Session | Misconfigured> {
  const { spec, cwd = process.cwd() } = request;
  const file = findSpecFile(spec, cwd);
  if (file !== undefined) await assertFile(file, spec);
  const settings = await readSettings(request, cwd, file);
  if ("misconfigured" in settings) return settings;
  const { config, configFile } = settings;
  const { out, lock } = request;
  const places = await findPlaces({ spec, cwd, config, configFile, out, lock });
  const diagnostics = new Diagnostics({ strict: config.strict ?? false });
  const loadedLock = await readLock({ file: places.lock, cwd, diagnostics });
  let sources: SourceSet | undefined;
  const compile: CompileRequest = {
    entry: spec,
    config,
    decisions: loadedLock?.lock?.decisions ?? noDecisions,
    world: request.world ?? (await makeWorld(cwd)),
    diagnostics,
    onLoad: (loaded) => (sources = loaded),
    ...(request.progress && { progress: request.progress }),
  };
  const place = () => placeAll(diagnostics, sources);
  return { cwd, config, places, loadedLock, diagnostics, compile, place };
}

interface Settings {
  readonly config: Config;
  readonly configFile: string | undefined;
}

async function readSettings(
  request: SessionRequest,
  cwd: string,
  specFile: string | undefined,
): Promise<Settings | Misconfigured> {
  // Not with the run's own: whether warnings are errors is not known yet.
  const diagnostics = new Diagnostics();
  const folders =
    specFile === undefined ? [cwd] : [path.dirname(specFile), cwd];
  const named = request.configFile && path.resolve(cwd, request.configFile);
  if (named && request.configFile) await assertFile(named, request.configFile);
  const file = named || (await findConfig(folders, diagnostics));
  const written = file ? await loadConfig({ file, cwd, diagnostics }) : {};
  const options = resolveFolders(request.config ?? {}, cwd);
  if (options.name !== undefined)
    checkPackageName(options.name, undefined, diagnostics);
  if (diagnostics.failed)
    return { misconfigured: await placeAll(diagnostics, undefined) };
  return { config: mergeConfig(written, options), configFile: file };
}

async function makeWorld(cwd: string): Promise<World> {
  const { nodeWorld } = await import("../world/node-world.js");
  return nodeWorld({ cwd });
}

async function placeAll(
  diagnostics: Diagnostics,
  sources: SourceSet | undefined,
): Promise<readonly PlacedDiagnostic[]> {
  if (diagnostics.all.length === 0) return [];
  const { placeDiagnostics } = await import("../load/place-diagnostics.js");
  return placeDiagnostics(diagnostics.all, sources);
}
