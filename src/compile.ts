import type { Config } from "./config/config.js";
import type { Diagnostics } from "./diagnostics/diagnostics.js";
import type { EmittedFile } from "./emit/file.js";
import type { SourceSet } from "./load/source.js";
import type { Decisions } from "./plan/decisions.js";
import type { Plan } from "./plan/plan.js";
import type { World } from "./world.js";

export interface CompileRequest {
  /** Path, http(s) URL, or `-` for standard input. */
  readonly entry: string;
  readonly config: Config;
  /** Those of the lock, or none. */
  readonly decisions: Decisions;
  readonly world: World;
  readonly diagnostics: Diagnostics;
  /** Told what is going on, for a person who waits. */
  readonly progress?: (stage: string, detail?: string) => void;
  /** Given the sources once they are read: diagnostics are placed with them, also when nothing is returned. */
  readonly onLoad?: (sources: SourceSet) => void;
}

/** What is known before anything is emitted. */
export interface Analysis {
  readonly sources: SourceSet;
  readonly plan: Plan;
  /** All of the request's, and the new ones. */
  readonly decisions: Decisions;
  /** Keys of the operations that the selection left out, sorted. */
  readonly filtered: readonly string[];
}

export interface Compilation extends Analysis {
  /** Sorted by path. */
  readonly files: readonly EmittedFile[];
}

/** Reads a description and makes the files of its connector. Nothing is written; `undefined` when there were errors. */
export async function compile(
  request: CompileRequest,
): Promise<Compilation | undefined> {
  const analysis = await analyse(request);
  if (!analysis) return undefined;
  const { plan } = analysis;
  const { config, progress = () => {} } = request;

  progress("types", `${plan.models.length} models`);
  const { declareTypes } = await import("./types/declare.js");
  const declarations = declareTypes(plan, {
    enums: config.enums ?? "response",
    unlisted: config.unlisted ?? "any",
  });

  progress("emit");
  const { emit } = await import("./emit/emit.js");
  const emitted = emit({ plan, declarations });

  progress("format", `${emitted.length} files`);
  const { format } = await import("./format/format.js");
  return { ...analysis, files: await format(emitted) };
}

/** The stages up to the plan: all that can be wrong with a description is reported by them. */
export async function analyse(
  request: CompileRequest,
): Promise<Analysis | undefined> {
  const {
    entry,
    config,
    decisions,
    world,
    diagnostics,
    progress = () => {},
  } = request;

  progress("load", entry);
  const { load } = await import("./load/load.js");
  const sources = await load({
    entry,
    world,
    allowRef: config.allowRef ?? [],
    diagnostics,
  });
  if (!sources) return undefined;
  request.onLoad?.(sources);

  progress("validate");
  const { validate } = await import("./validate/validate.js");
  validate(sources, diagnostics);

  progress("normalise");
  const { normalise } = await import("./normalise/normalise.js");
  const document = normalise(sources, diagnostics, config);
  if (!document || diagnostics.failed) return undefined;

  progress("select");
  const { filteredOut, select } = await import("./select/select.js");
  const selected = select(
    document,
    { include: config.include ?? [], exclude: config.exclude ?? [] },
    diagnostics,
  );

  progress("build");
  const { buildApi } = await import("./build/build.js");
  const api = buildApi(selected, diagnostics);

  progress("plan", `${api.actions.length} operations`);
  const { planApi } = await import("./plan/plan-api.js");
  const planned = planApi({
    api,
    config,
    decisions,
    source: sources.entry,
    diagnostics,
  });
  return diagnostics.failed
    ? undefined
    : { sources, ...planned, filtered: filteredOut(document, selected) };
}
