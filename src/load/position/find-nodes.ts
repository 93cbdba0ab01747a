import type { Path } from "../inspect.js";
import type { Source, SourceSet } from "../source.js";

/** Where an object of a loaded document stands. */
export interface NodePlace {
  readonly source: Source;
  readonly path: Path;
}

/** Finds objects by identity, in one walk over the documents that ends at the last of them. */
export function findNodes(
  nodes: Iterable<object>,
  { sources }: SourceSet,
): Map<object, NodePlace> {
  const walk = new IdentityWalk(nodes);
  for (const source of new Set(sources.values())) walk.search(source);
  return walk.found;
}

class IdentityWalk {
  readonly found = new Map<object, NodePlace>();
  readonly #missing: Set<object>;
  readonly #path: (string | number)[] = [];

  constructor(nodes: Iterable<object>) {
    this.#missing = new Set(nodes);
  }

  search(source: Source): void {
    this.#visit(source.value, 0, source);
  }

  /** Recursive, to the depth that `load` lets pass. */
  #visit(value: unknown, depth: number, source: Source): void {
    if (typeof value !== "object" || value === null) return;
    if (this.#missing.delete(value))
      this.found.set(value, { source, path: this.#path.slice(0, depth) });
    if (this.#missing.size === 0) return;
    if (Array.isArray(value))
      for (let index = 0; index < value.length; index++) {
        this.#path[depth] = index;
        this.#visit(value[index], depth + 1, source);
      }
    else
      for (const key of Object.keys(value)) {
        this.#path[depth] = key;
        this.#visit((value as Record<string, unknown>)[key], depth + 1, source);
      }
  }
}
