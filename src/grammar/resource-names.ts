import type { Source, SourceSet } from "../load/source.js";
import { isList, isNode, textOf, type Node } from "./json.js";
import { resolveUri, type Target } from "./target.js";

/** The names that parts of the sources give themselves: `$self` (OpenAPI 3.2), `$id` and anchors (JSON Schema). */
export interface NameIndex {
  /** The part that calls itself by this address. */
  resource(address: string, from: Source): Target | undefined;
  anchor(source: Source, name: string): Target | undefined;
}

const MAX_BASES = 64;

/** Reads every object of every source; so it is made only when a reference cannot be resolved without it. */
export function indexNames(sources: SourceSet): NameIndex {
  const resources = new Map<string, Target>();
  const bases = new Map<Source, Set<string>>();
  const anchors = new Map<Source, Map<string, Target>>();
  for (const source of new Set([sources.entry, ...sources.sources.values()])) {
    const own = new Map<string, Target>();
    const uris = new Set<string>();
    anchors.set(source, own);
    bases.set(source, uris);
    scan(
      { source, pointer: [], value: source.value },
      source.uri,
      (base, target) => {
        const { id, names } = namesOf(target.value as Node);
        const uri = id === undefined ? undefined : resolveUri(id, base);
        const folder = uri && resolveUri(".", uri);
        // Bounded, since a reference is tried with every base; names in one folder are the same base.
        if (folder && uris.size < MAX_BASES) uris.add(folder);
        if (uri !== undefined && !resources.has(uri))
          resources.set(uri, target);
        for (const name of names) if (!own.has(name)) own.set(name, target);
        return uri ?? base;
      },
    );
  }
  return {
    resource(address, from) {
      const candidates = [from.uri, ...(bases.get(from) ?? [])];
      for (const base of candidates) {
        const found = resources.get(resolveUri(address, base) ?? "");
        if (found) return found;
      }
      return undefined;
    },
    anchor: (source, name) => anchors.get(source)?.get(name),
  };
}

function namesOf(node: Node): { id?: string; names: readonly string[] } {
  const id = textOf(node, "$id") ?? textOf(node, "$self");
  const names = [textOf(node, "$anchor"), textOf(node, "$dynamicAnchor")];
  return {
    ...(id !== undefined && { id }),
    names: names.filter((name) => name !== undefined),
  };
}

/** Calls `visit` with the base URI in force and returns the one for what is inside. Depth is bounded by `load`. */
function scan(
  at: Target,
  base: string,
  visit: (base: string, target: Target) => string,
): void {
  const { source, pointer, value } = at;
  if (!isNode(value) && !isList(value)) return;
  const inner = isNode(value) ? visit(base, at) : base;
  for (const [key, member] of Object.entries(value)) {
    if (typeof member !== "object" || member === null) continue;
    scan({ source, pointer: [...pointer, key], value: member }, inner, visit);
  }
}
