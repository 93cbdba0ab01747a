import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { World } from "../world.js";
import { Boundary } from "./boundary.js";
import { failWith } from "./failure.js";
import { ReferenceFollower } from "./follow.js";
import { makeSource } from "./make-source.js";
import { readEntry } from "./read.js";
import type { SourceSet } from "./source.js";

export interface LoadRequest {
  /** Path, http(s) URL, or `-` for standard input. */
  readonly entry: string;
  readonly world: World;
  /**
   * What references may reach beside the entry's own folder or origin: folders, relative to the current one, and origins
   * or URLs that stand for everything below them. Addresses that are not public stay out of reach.
   */
  readonly allowRef?: readonly string[];
  readonly diagnostics: Diagnostics;
}

/**
 * Reads a description and everything that its references reach. `undefined` when the entry itself cannot be read or
 * parsed; a document behind a reference that cannot is left out. Both are reported, and no error is thrown for them.
 */
export async function load(
  request: LoadRequest,
): Promise<SourceSet | undefined> {
  const { world, diagnostics, allowRef = [] } = request;
  const fail = failWith(diagnostics);
  const read = await readEntry(request.entry, { world, fail });
  if (typeof read === "function") {
    read(undefined);
    return undefined;
  }
  const entry = makeSource(read, diagnostics);
  if (!entry) return undefined;
  const options = { world, fail, entry: entry.source, allowRef };
  const boundary = await Boundary.of(options);
  return new ReferenceFollower(
    { world, fail, diagnostics, boundary },
    entry,
  ).follow();
}
