import type { Diagnostics, NodeLocation } from "../diagnostics/diagnostics.js";
import { locateAddress } from "../grammar/self.js";
import type { World } from "../world.js";
import { pathOf, type Boundary, type Step } from "./boundary.js";
import type { Fail, Failure } from "./failure.js";
import { fetchDocument } from "./fetch.js";
import { formatBytes } from "./format-bytes.js";
import { KnownIds } from "./known-ids.js";
import type { FoundReference } from "./inspect.js";
import { limits } from "./limits.js";
import { makeSource, type Loaded } from "./make-source.js";
import { readFailure, readFetched, readPath, type Read } from "./read.js";
import type { Source, SourceSet } from "./source.js";

export interface FollowContext {
  readonly world: World;
  readonly fail: Fail;
  readonly diagnostics: Diagnostics;
  readonly boundary: Boundary;
}

/** A document to read, and the references that ask for it. */
interface Target extends Step {
  readonly uri: string;
  readonly reach: Read["reach"];
  readonly referrers: NodeLocation[];
}

interface Refused {
  readonly failure: Failure;
  readonly at: NodeLocation;
  readonly reference: string;
  readonly from: Source;
}

/** How many documents are read at a time. */
const CONCURRENCY = 16;

/**
 * Reads the documents that references lead to, level by level: first those of the entry, then those of these, and so on.
 * Each is read once, so that circles end; what comes of it does not depend on which answer arrives first.
 */
export class ReferenceFollower {
  readonly #context: FollowContext;
  readonly #entry: Loaded;
  readonly #sources = new Map<string, Source>();
  readonly #failures = new Map<string, Failure>();
  readonly #unread = new Set<string>();
  readonly #ids = new KnownIds();
  /** What could not be read; it is reported in the end, unless something that was read calls itself that. */
  readonly #refused: Refused[] = [];
  #bytes = 0;

  constructor(context: FollowContext, entry: Loaded) {
    this.#context = context;
    this.#entry = entry;
  }

  async follow(): Promise<SourceSet> {
    const { source } = this.#entry;
    this.#sources.set(source.uri, source);
    let level: readonly Loaded[] = [this.#entry];
    for (let depth = 1; level.length > 0; depth++) {
      for (const loaded of level) this.#ids.add(loaded);
      const targets = this.#targetsOf(level);
      level =
        depth > limits.chain
          ? this.#refuseAll(targets)
          : await this.#readAll(targets);
    }
    for (const { failure, at, reference, from } of this.#refused)
      if (!this.#ids.knows(reference, from)) failure(at);
    return { entry: source, sources: this.#sources, unread: this.#unread };
  }

  /** Documents that are referred to and not known yet, in the order of first reference. */
  #targetsOf(level: readonly Loaded[]): Target[] {
    const targets = new Map<string, Target>();
    for (const loaded of level)
      for (const found of loaded.inspection.references) {
        const step = this.#stepTo(found, loaded);
        if (!step) continue;
        const target = targets.get(step.uri) ?? step;
        targets.set(step.uri, target);
        if (!found.optional) target.referrers.push(found.at);
      }
    return [...targets.values()];
  }

  /** The step that a reference takes; `undefined` if none is to be taken, for a good reason or one that is reported. */
  #stepTo(
    { reference, at, optional }: FoundReference,
    { source: from, reach }: Loaded,
  ): Target | undefined {
    if (this.#ids.knows(reference, from)) return undefined;
    const uri = locateAddress(reference.replace(/#.*$/s, ""), from);
    if (uri === undefined) {
      if (!optional)
        this.#context.boundary.refuseUnresolved(reference, from)(at);
      return undefined;
    }
    if (uri === from.uri || this.#sources.has(uri)) return undefined;
    const step = { url: new URL(uri), reference, from };
    const failure =
      this.#failures.get(uri) ?? this.#context.boundary.refuse(step);
    if (!failure) return { ...step, uri, reach, referrers: [] };
    this.#unread.add(uri);
    if (!optional) this.#refused.push({ failure, at, reference, from });
    return undefined;
  }

  async #readAll(targets: readonly Target[]): Promise<Loaded[]> {
    const level: Loaded[] = [];
    for (let start = 0; start < targets.length; start += CONCURRENCY) {
      const batch = targets.slice(start, start + CONCURRENCY);
      const reads = await Promise.all(
        batch.map((target) => this.#read(target)),
      );
      for (const [index, read] of reads.entries()) {
        const target = batch[index];
        const loaded = target && this.#accept(target, read);
        if (loaded) level.push(loaded);
      }
    }
    return level;
  }

  async #read({
    url,
    reference,
    from,
    reach,
  }: Target): Promise<Read | Failure> {
    const { world, fail, boundary } = this.#context;
    if (this.#sources.size >= limits.documents)
      return fail("GC_REF_LIMIT", { limit: limits.documents });
    if (url.protocol === "file:") return this.#readFile(url, reference);
    const fetched = await fetchDocument(url, {
      world,
      fail,
      reference,
      from: reach,
      refuse: (next) => boundary.refuse({ url: next, reference, from }),
    });
    return typeof fetched === "function" ? fetched : readFetched(fetched);
  }

  async #readFile(url: URL, reference: string): Promise<Read | Failure> {
    const { world, fail, boundary } = this.#context;
    const path = pathOf(url) ?? "";
    const what = reference.replace(/#.*$/s, "");
    try {
      const refused = await boundary.refuseLink(path, reference);
      return refused ?? (await readPath(path, what, { world, fail }));
    } catch (error) {
      return readFailure(error, what, fail);
    }
  }

  /** Takes in what was read, or reports at each reference why it was not. */
  #accept(target: Target, read: Read | Failure): Loaded | undefined {
    const failure = typeof read === "function" ? read : this.#refuseSize(read);
    const loaded =
      typeof read === "function" || failure
        ? undefined
        : makeSource(read, this.#context.diagnostics);
    if (!loaded) {
      // What is wrong inside a document is reported there, once.
      this.#failures.set(target.uri, failure ?? (() => {}));
      this.#unread.add(target.uri);
      const { reference, from } = target;
      if (failure)
        for (const at of target.referrers)
          this.#refused.push({ failure, at, reference, from });
      return undefined;
    }
    return this.#keep(target.uri, loaded);
  }

  #keep(uri: string, loaded: Loaded): Loaded | undefined {
    const { source } = loaded;
    const known = this.#sources.get(source.uri);
    this.#sources.set(uri, known ?? source);
    this.#sources.set(source.uri, known ?? source);
    return known ? undefined : loaded;
  }

  #refuseSize({ bytes, label }: Read): Failure | undefined {
    this.#bytes += bytes.length;
    if (this.#bytes <= limits.totalBytes) return undefined;
    const limit = formatBytes(limits.totalBytes);
    const what = `All that is read up to ${label}`;
    return this.#context.fail("GC_SIZE_LIMIT", { what, limit });
  }

  #refuseAll(targets: readonly Target[]): Loaded[] {
    const { fail } = this.#context;
    for (const target of targets)
      this.#accept(target, fail("GC_REF_DEPTH", { limit: limits.chain }));
    return [];
  }
}
