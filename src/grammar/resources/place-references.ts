import { derive } from "../../diagnostics/provenance.js";
import type { Source, SourceSet } from "../../load/source.js";
import { isNode, memberOf, nodeOf, omit, textOf, type Node } from "../json.js";
import { decodeFragment, formatPointer, parsePointer } from "../pointer.js";
import { looksLikeReference } from "../reference.js";
import { roleOf, type Role } from "../roles.js";
import { locateAddress } from "../self.js";
import { resolveUri } from "../target.js";
import {
  indexResources,
  type Inside,
  type Place,
  type ResourceIndex,
} from "./index-resources.js";
import { specialise } from "./specialise.js";

/** Names that a document can give its parts: where none occurs, references are what they say. */
const NAMES = /\$(?:id|anchor|dynamicRef|dynamicAnchor|self)\b/;

export interface Placed {
  readonly sources: SourceSet;
  /** References that depend on where they are reached from in more ways than were followed. */
  readonly approximated: readonly Node[];
}

/**
 * The documents with every reference by name (`$self`, `$id`, `$anchor`, `$dynamicRef`) replaced by one to a place in a
 * document. What cannot be found is left as it is. Documents without such names are the same objects.
 */
export function placeReferences(set: SourceSet): Placed {
  const all = new Set(set.sources.values());
  const named = new Set([...all].filter(({ text }) => NAMES.test(text)));
  if (named.size === 0) return { sources: set, approximated: [] };
  // Others can refer to what these call themselves.
  const index = indexResources(set, all);
  const dynamic = new Map<Node, string>();
  const copies = new Map<Source, Source>();
  for (const source of all) {
    const value = new Placer(index, source, dynamic).copy();
    copies.set(source, { ...source, value });
  }
  const sources = new Map<string, Source>();
  for (const [uri, source] of set.sources)
    sources.set(uri, copies.get(source) ?? source);
  const entry = copies.get(set.entry) ?? set.entry;
  const made = specialise(index.scopes, sources, dynamic);
  const find = (source: Source) => made.sources.get(source.uri) ?? source;
  return {
    sources: {
      ...set,
      entry: find(entry),
      sources: new Map(
        Array.from(sources, ([uri, source]) => [uri, find(source)]),
      ),
    },
    approximated: made.approximated,
  };
}

/** Copies one document. */
class Placer {
  readonly #index: ResourceIndex;
  readonly #source: Source;
  /** Nodes of the copy whose reference is dynamic, with the anchor's name. */
  readonly #dynamic: Map<Node, string>;

  constructor(
    index: ResourceIndex,
    source: Source,
    dynamic: Map<Node, string>,
  ) {
    this.#index = index;
    this.#source = source;
    this.#dynamic = dynamic;
  }

  copy(): unknown {
    return this.#copy(this.#source.value, "fields");
  }

  #copy(value: unknown, role: Role): unknown {
    if (typeof value !== "object" || value === null || role === "literal")
      return value;
    if (Array.isArray(value)) {
      const items = (value as unknown[]).map((item) =>
        this.#copy(item, "fields"),
      );
      return derive(value, items);
    }
    const entries = Object.entries(value).map(([key, member]) => [
      key,
      this.#copy(member, roleOf(key, member, role)),
    ]);
    const copied = derive(value, Object.fromEntries(entries) as Node);
    return role === "fields" ? this.#place(value as Node, copied) : copied;
  }

  #place(node: Node, copied: Node): Node {
    const inside = this.#index.insideOf.get(node);
    if (!inside) return copied;
    const reference = textOf(node, "$ref");
    const placed =
      reference === undefined ? copied : this.#placeStatic(copied, inside);
    const mapped = this.#placeMapping(placed, inside);
    const dynamic = textOf(node, "$dynamicRef");
    return dynamic === undefined
      ? mapped
      : this.#placeDynamic(mapped, dynamic, inside);
  }

  #placeStatic(node: Node, inside: Inside): Node {
    const found = this.#find(textOf(node, "$ref") ?? "", inside);
    return found ? derive(node, { ...node, $ref: this.#write(found) }) : node;
  }

  #placeMapping(node: Node, inside: Inside): Node {
    const mapping = nodeOf(node, "mapping");
    if (!mapping || textOf(node, "propertyName") === undefined) return node;
    const entries = Object.entries(mapping).map(([value, target]) => {
      const found =
        typeof target === "string" && looksLikeReference(target)
          ? this.#find(target, inside)
          : undefined;
      return [value, found ? this.#write(found) : target] as const;
    });
    const placed = derive(mapping, Object.fromEntries(entries));
    return derive(node, { ...node, mapping: placed });
  }

  /** A dynamic reference as the static one that it is where nothing overrides its anchor (JSON Schema 2020-12 §8.2.3.2). */
  #placeDynamic(node: Node, reference: string, inside: Inside): Node {
    const found = this.#find(reference, inside);
    if (!found) return node;
    const name = textOf(found.node, "$dynamicAnchor");
    const bare = derive(node, omit(node, ["$dynamicRef"]));
    const target: Node = { $ref: this.#write(found) };
    const both = textOf(node, "$ref") !== undefined;
    const holder = both ? target : derive(node, { ...bare, ...target });
    if (name !== undefined && reference.endsWith(`#${name}`))
      this.#dynamic.set(holder, name);
    if (!both) return holder;
    const allOf = memberOf(bare, "allOf");
    const members = Array.isArray(allOf) ? (allOf as unknown[]) : [];
    return derive(node, { ...bare, allOf: [holder, ...members] });
  }

  #find(reference: string, inside: Inside): Place | undefined {
    const hash = reference.indexOf("#");
    const address = hash < 0 ? reference : reference.slice(0, hash);
    const fragment = hash < 0 ? "" : reference.slice(hash + 1);
    const resource =
      address === "" ? inside.resource : this.#resource(address, inside);
    if (!resource) return undefined;
    if (fragment === "") return resource;
    if (fragment.startsWith("/")) return descend(resource, fragment);
    if (address === "") {
      for (let at = inside.scope as Inside["scope"] | undefined; at;) {
        const own = at.anchors.get(fragment);
        if (own) return own;
        at = at.parent;
      }
    }
    return resource.anchors.get(decodeFragment(fragment));
  }

  #resource(address: string, { resource }: Inside) {
    const { resources } = this.#index;
    const meant = resolveUri(address, resource.base);
    const known = meant === undefined ? undefined : resources.get(meant);
    if (known) return known;
    const read = locateAddress(address, this.#source);
    return read === undefined ? undefined : resources.get(read);
  }

  #write({ source, path }: Place): string {
    const fragment = formatPointer(path).replaceAll("%", "%25");
    return source === this.#source
      ? `#${fragment}`
      : `${source.uri}#${fragment}`;
  }
}

/** Strictly a pointer starts at the resource; where it leads nowhere, descriptions mean the document. */
function descend(from: Place, pointer: string): Place | undefined {
  const tokens = parsePointer(decodeFragment(pointer));
  let node: unknown = from.node;
  for (const token of tokens) {
    if (typeof node !== "object" || node === null) return undefined;
    node = memberOf(node, token);
  }
  return isNode(node)
    ? { source: from.source, path: [...from.path, ...tokens], node }
    : undefined;
}
