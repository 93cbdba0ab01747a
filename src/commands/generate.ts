import path from "node:path";
import type { Compilation } from "../compile.js";
import type { PlacedDiagnostic } from "../diagnostics/place.js";
import {
  compareRecords,
  makeRecords,
  packRecords,
  type StaleRecords,
} from "../lock/records.js";
import { forceChanges, hasChanges, type Changes } from "../write/changes.js";
import { relativeTo } from "../write/paths.js";
import {
  prepareOutput,
  reportConflicts,
  type PreparedOutput,
} from "../write/prepare.js";
import { restoreOutput, writeOutput } from "../write/write-output.js";
import { findGenerator, type Generator } from "./generator.js";
import { count } from "./count.js";
import { openSession, type Session, type SessionRequest } from "./session.js";
import { isUpToDate } from "./up-to-date.js";

export interface GenerateRequest extends SessionRequest {
  /** Neither the lock nor the snapshot may change. */
  readonly frozenLock?: boolean;
  /** Write nothing, and fail if anything would be written. */
  readonly check?: boolean;
  /** Write nothing. */
  readonly dryRun?: boolean;
  /** Overwrite files that were edited or not generated. */
  readonly force?: boolean;
}

/**
 * How a run ended. `unchanged`: there was nothing to write. `planned`: with `dryRun`, there would be something to write.
 * `stale`: with `check`, likewise. `failed`: see the errors. `misconfigured`: the configuration has errors.
 */
export type Outcome =
  "written" | "unchanged" | "planned" | "stale" | "failed" | "misconfigured";

export interface GenerateResult {
  readonly outcome: Outcome;
  readonly diagnostics: readonly PlacedDiagnostic[];
  /** The output folder; absent when it was not known yet. */
  readonly out?: string;
  /** Paths in the output folder; absent when it was not looked at. */
  readonly changes?: Changes;
  readonly records?: StaleRecords;
  /** Absent when the description was not read, as nothing had changed. */
  readonly counts?: { readonly operations: number; readonly models: number };
}

/**
 * Generates the connector of a description and writes it. What is wrong is in the result's diagnostics.
 *
 * @throws UsageError when a file that the request names is not there; Error for a fault of the generator.
 */
export async function generate(
  request: GenerateRequest,
): Promise<GenerateResult> {
  const session = await openSession(request);
  if ("misconfigured" in session)
    return { outcome: "misconfigured", diagnostics: session.misconfigured };
  const run = new GenerateRun(request, session, findGenerator());
  return run.run();
}

class GenerateRun {
  readonly #request: GenerateRequest;
  readonly #session: Session;
  readonly #generator: Generator;

  constructor(
    request: GenerateRequest,
    session: Session,
    generator: Generator,
  ) {
    this.#request = request;
    this.#session = session;
    this.#generator = generator;
  }

  async run(): Promise<GenerateResult> {
    const { diagnostics, places, compile, loadedLock } = this.#session;
    if (diagnostics.failed) return this.#end("failed");
    const { root } = places;
    const records = [places.lock, places.snapshot];
    if (
      this.#mayWrite &&
      !(await restoreOutput({ root, records, diagnostics }))
    )
      return this.#end("failed");
    if (await isUpToDate(this.#session, this.#generator)) {
      const changes = noChanges(Object.keys(loadedLock?.lock?.files ?? {}));
      return this.#end("unchanged", { changes });
    }
    const { compile: compileAll } = await import("../compile.js");
    const compilation = await compileAll(compile);
    if (diagnostics.failed) return this.#end("failed");
    if (!compilation)
      throw new Error("nothing was generated, and no error says why");
    return this.#finish(compilation);
  }

  /** From the files to the disk. */
  async #finish(compilation: Compilation): Promise<GenerateResult> {
    const { diagnostics, places, loadedLock } = this.#session;
    this.#session.compile.progress?.(
      "write",
      count(compilation.files.length, "file"),
    );
    const output = await this.#prepare(compilation);
    if (!output) return this.#end("failed");
    const records = makeRecords({
      ...output,
      compilation,
      config: this.#session.config,
      folder: path.dirname(places.lock),
      generator: this.#generator.version,
    });
    const stale = await compareRecords(records, loadedLock?.text, places);
    this.#reportFrozen(stale);
    const { groups, models } = compilation.plan;
    const operations = groups.flatMap((group) => group.operations).length;
    const counts = { operations, models: models.length };
    const details = { changes: output.changes, records: stale, counts };
    if (diagnostics.failed) return this.#end("failed", details);
    if (!hasChanges(output.changes) && !stale.lock && !stale.snapshot)
      return this.#end("unchanged", details);
    if (this.#request.check) return this.#endStale(details);
    if (this.#request.dryRun) return this.#end("planned", details);
    const packed = await packRecords(records, stale, places);
    const done = await writeOutput({ output, records: packed, diagnostics });
    return this.#end(done ? "written" : "failed", details);
  }

  async #prepare(
    compilation: Compilation,
  ): Promise<PreparedOutput | undefined> {
    const { diagnostics, places, loadedLock } = this.#session;
    const { root, lock, snapshot } = places;
    const reserved = [lock, snapshot].flatMap(
      (file) => relativeTo(root, file) ?? [],
    );
    const output = await prepareOutput(
      {
        root,
        files: compilation.files,
        before: new Map(Object.entries(loadedLock?.lock?.files ?? {})),
        reserved,
      },
      diagnostics,
    );
    if (!output) return undefined;
    const changes = this.#request.force
      ? forceChanges(output.changes)
      : output.changes;
    reportConflicts(changes, diagnostics);
    return { ...output, changes };
  }

  get #mayWrite(): boolean {
    return !this.#request.check && !this.#request.dryRun;
  }

  #reportFrozen(stale: StaleRecords): void {
    if (!this.#request.frozenLock) return;
    const { cwd, places, loadedLock, diagnostics } = this.#session;
    const problem = loadedLock ? "would change" : "does not exist";
    for (const name of ["lock", "snapshot"] as const)
      if (stale[name])
        diagnostics.report("GC_LOCK_FROZEN", undefined, {
          file: path.relative(cwd, places[name]),
          problem,
        });
  }

  #endStale(details: Partial<GenerateResult>): Promise<GenerateResult> {
    const { cwd, places, diagnostics } = this.#session;
    diagnostics.report("GC_OUTPUT_STALE", undefined, {
      folder: path.relative(cwd, places.root) || ".",
      changes: describeChanges(details),
    });
    return this.#end("stale", details);
  }

  async #end(
    outcome: Outcome,
    details: Partial<GenerateResult> = {},
  ): Promise<GenerateResult> {
    const diagnostics = await this.#session.place();
    return { outcome, out: this.#session.places.root, ...details, diagnostics };
  }
}

const noChanges = (unchanged: string[]): Changes => ({
  created: [],
  changed: [],
  unchanged,
  removed: [],
  kept: [],
  edited: [],
  existing: [],
});

/** `2 files to create, 1 file to remove, the lock to change` */
function describeChanges({
  changes,
  records,
}: Pick<GenerateResult, "changes" | "records">): string {
  const verbs = [
    ["create", changes?.created],
    ["change", changes?.changed],
    ["remove", changes?.removed],
  ] as const;
  const parts = verbs.flatMap(([verb, { length } = []]) =>
    length === 0 ? [] : [`${count(length, "file")} to ${verb}`],
  );
  if (records?.lock) parts.push("the lock to change");
  if (records?.snapshot) parts.push("the snapshot to change");
  return parts.join(", ");
}
