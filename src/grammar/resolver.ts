import type { Source, SourceSet } from "../load/source.js";
import { Chains } from "./chains.js";
import { isList, isNode, memberOf, textOf, type Node } from "./json.js";
import { decodeFragment, parsePointer } from "./pointer.js";
import { indexNames, type NameIndex } from "./resource-names.js";
import { placeReferences } from "./resources/place-references.js";
import { resolveUri, type Target } from "./target.js";

/** Finds what references point at, within the loaded sources. */
export class Resolver {
  readonly entry: Source;
  /** References that depend on where they are reached from in more ways than are followed. */
  readonly approximated: readonly Node[];
  readonly #sources: SourceSet;
  readonly #found = new Map<Source, Map<string, Target | undefined>>();
  readonly #chains = new Chains(
    (reference, from) => this.resolve(reference, from),
    ({ value }) => (isNode(value) ? textOf(value, "$ref") : undefined),
  );
  #names: NameIndex | undefined;

  constructor(sources: SourceSet) {
    const placed = placeReferences(sources);
    this.entry = placed.sources.entry;
    this.approximated = placed.approximated;
    this.#sources = placed.sources;
  }

  /** The target of a reference that is written in `from`, or `undefined` if there is none. */
  resolve(reference: string, from: Source): Target | undefined {
    let found = this.#found.get(from);
    if (!found) this.#found.set(from, (found = new Map()));
    if (found.has(reference)) return found.get(reference);
    // A pointer that passes through itself has no target.
    found.set(reference, undefined);
    const target = this.#find(reference, from);
    found.set(reference, target);
    return target;
  }

  /** Whether the document of a reference could not be read, which `load` has reported with the reason. */
  isUnread(reference: string, from: Source): boolean {
    const [address = ""] = reference.split("#", 1);
    if (address === "") return false;
    const uri = resolveUri(address, from.uri);
    return uri === undefined || this.#sources.unread.has(uri);
  }

  /** Follows a chain of references to the first target that is none; `undefined` if it has no end. */
  follow(reference: string, from: Source): Target | undefined {
    return this.#chains.end(reference, from);
  }

  #find(reference: string, from: Source): Target | undefined {
    const hash = reference.indexOf("#");
    const address = hash < 0 ? reference : reference.slice(0, hash);
    const fragment = hash < 0 ? "" : reference.slice(hash + 1);
    const root = this.#root(address, from);
    if (!root) return undefined;
    if (fragment !== "" && !fragment.startsWith("/")) {
      const anchored = this.#nameIndex().anchor(root.source, fragment);
      if (anchored) return anchored;
    }
    return (
      this.#descend(root, parsePointer(decodeFragment(fragment))) ??
      this.#descend(root, parsePointer(fragment))
    );
  }

  #root(address: string, from: Source): Target | undefined {
    if (address === "") return { source: from, pointer: [], value: from.value };
    const uri = resolveUri(address, from.uri);
    const source =
      uri === undefined ? undefined : this.#sources.sources.get(uri);
    if (source) return { source, pointer: [], value: source.value };
    return this.#nameIndex().resource(address, from);
  }

  #nameIndex(): NameIndex {
    return (this.#names ??= indexNames(this.#sources));
  }

  #descend(root: Target, tokens: readonly string[]): Target | undefined {
    let at: Target | undefined = root;
    for (const token of tokens) {
      at = step(at, token) ?? this.#stepThrough(at, token);
      if (!at) return undefined;
    }
    return at;
  }

  /** Strictly there is nothing below a reference; descriptions point through it all the same. */
  #stepThrough(at: Target, token: string): Target | undefined {
    if (!isNode(at.value)) return undefined;
    const reference = textOf(at.value, "$ref");
    if (reference === undefined) return undefined;
    const target = this.follow(reference, at.source);
    return target && step(target, token);
  }
}

function step(at: Target, token: string): Target | undefined {
  const { source, value } = at;
  if (isList(value) && !/^(0|[1-9]\d*)$/.test(token)) return undefined;
  const next =
    isNode(value) || isList(value) ? memberOf(value, token) : undefined;
  if (next === undefined) return undefined;
  return { source, pointer: [...at.pointer, token], value: next };
}
