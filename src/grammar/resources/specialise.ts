import { derive } from "../../diagnostics/provenance.js";
import type { Source } from "../../load/source.js";
import { isAnnotation } from "../annotations.js";
import { descend, isNode, memberOf, textOf, type Node } from "../json.js";
import { decodeFragment, formatPointer, parsePointer } from "../pointer.js";
import type { Scope } from "./index-resources.js";
import { findUsers, type Users } from "./users.js";

/** Copies of schemas hold no more nodes than this, all together. */
const MOST_NODES = 200_000;

/** Copies are not taken into copies deeper than this. */
const MOST_LEVELS = 32;

type Sources = ReadonlyMap<string, Source>;

/**
 * Gives every schema that overrides a dynamic anchor its own copy of what it refers to, in which the dynamic references
 * lead to the override: `{ $ref: Page, $defs: { item: { $dynamicAnchor: item, … } } }` becomes the page of that item.
 */
export function specialise(
  scopes: readonly Scope[],
  sources: Sources,
  dynamic: Map<Node, string>,
): Specialised {
  const overriding = scopes.filter(
    ({ dynamicAnchors, path }) => dynamicAnchors.size > 0 && path.length > 0,
  );
  if (dynamic.size === 0 || overriding.length === 0)
    return { sources: new Map(), approximated: [] };
  const users = findUsers(sources, dynamic);
  // Copies are made of what was there first, and put into copies of the documents.
  const working = copySources(sources, dynamic);
  const shared = { sources, working, dynamic, users, left: MOST_NODES };
  const approximated: Node[] = [];
  for (const scope of overriding)
    approximated.push(...new Specialiser(scope, shared).run());
  return { sources: working, approximated };
}

export interface Specialised {
  /** The documents by their own URIs; none where there is nothing to do. */
  readonly sources: Sources;
  /** References for which it would have gone too far. */
  readonly approximated: readonly Node[];
}

function copySources(
  sources: Sources,
  dynamic: Map<Node, string>,
): Map<string, Source> {
  const copy = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value))
      return derive(value, (value as unknown[]).map(copy));
    const made = derive(
      value,
      Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key, copy(member)]),
      ) as Node,
    );
    const name = dynamic.get(value as Node);
    if (name !== undefined) dynamic.set(made, name);
    return made;
  };
  return new Map(
    Array.from(new Set(sources.values()), (source) => [
      source.uri,
      { ...source, value: copy(source.value) },
    ]),
  );
}

interface Shared {
  readonly sources: Sources;
  readonly working: Sources;
  readonly dynamic: ReadonlyMap<Node, string>;
  readonly users: Users;
  left: number;
}

type Mutable = Record<string, unknown>;

/** What gives the original its place, and would give the copy the same one. */
const PLACING = ["$id", "$anchor", "$dynamicAnchor", "$defs", "$schema"];

/** What stands beside a reference only to name things or to document them. */
const isSilent = (name: string) => isAnnotation(name) || name.startsWith("$");

class Specialiser {
  readonly #scope: Scope;
  readonly #shared: Shared;
  /** Target → where its copy for this scope stands. */
  readonly #copies = new Map<Node, string>();
  readonly #approximated: Node[] = [];

  constructor(scope: Scope, shared: Shared) {
    this.#scope = scope;
    this.#shared = shared;
  }

  run(): readonly Node[] {
    const { source, path } = this.#scope;
    const { sources, working } = this.#shared;
    const before = descend(sources.get(source.uri)?.value, path);
    const root = descend(working.get(source.uri)?.value, path);
    if (isNode(before)) this.#copies.set(before, this.#write(path));
    this.#visit(root, path, 0);
    return this.#approximated;
  }

  /** Follows a value that is the scope's own; what it refers to is taken in where it uses an anchor that is overridden. */
  #visit(value: unknown, path: readonly string[], level: number): void {
    if (typeof value !== "object" || value === null) return;
    const inner = isNode(value)
      ? this.#redirect(value as Mutable, path, level)
      : level;
    for (const key of Object.keys(value))
      this.#visit(memberOf(value, key), [...path, key], inner);
  }

  /** Returns the level of what the node then holds. */
  #redirect(node: Mutable, path: readonly string[], level: number): number {
    const reference = textOf(node, "$ref");
    if (reference === undefined) return level;
    const overridden = this.#override(node);
    if (overridden !== undefined) {
      node["$ref"] = overridden;
      return level;
    }
    const target = this.#target(reference);
    if (!target || !this.#uses(target)) return level;
    const copied = this.#copies.get(target);
    if (copied === undefined)
      return this.#takeIn(node, target, { path, level });
    node["$ref"] = copied;
    return level;
  }

  #override(node: Node): string | undefined {
    const name = this.#shared.dynamic.get(node);
    const place =
      name === undefined ? undefined : this.#scope.dynamicAnchors.get(name);
    return place && this.#write(place.path);
  }

  #uses(target: Node): boolean {
    const { users } = this.#shared;
    return [...this.#scope.dynamicAnchors.keys()].some((name) =>
      users.get(name)?.has(target),
    );
  }

  #takeIn(
    node: Mutable,
    target: Node,
    { path, level }: { path: readonly string[]; level: number },
  ): number {
    if (this.#shared.left <= 0 || level >= MOST_LEVELS) {
      this.#approximated.push(node);
      return level;
    }
    const alone = Object.keys(node).every(isSilent);
    this.#copies.set(
      target,
      this.#write(alone ? path : [...path, "allOf", "0"]),
    );
    const copy = this.#copy(target, this.#sourceOf(node["$ref"] as string));
    for (const name of PLACING) delete copy[name];
    delete node["$ref"];
    if (!alone) {
      const allOf = Array.isArray(node["allOf"]) ? node["allOf"] : [];
      node["allOf"] = [copy, ...(allOf as unknown[])];
      return level + 1;
    }
    for (const [name, value] of Object.entries(copy))
      if (!Object.hasOwn(node, name)) define(node, name, value);
    // A copy that begins with a reference is taken in further.
    return this.#redirect(node, path, level + 1);
  }

  /** A copy whose own references still lead where they led, and whose dynamic ones lead to the overrides. */
  #copy(target: Node, from: Source | undefined): Mutable {
    const copy = (value: unknown): unknown => {
      if (typeof value !== "object" || value === null) return value;
      this.#shared.left--;
      if (Array.isArray(value))
        return derive(value, (value as unknown[]).map(copy));
      const made = derive(
        value,
        Object.fromEntries(
          Object.entries(value).map(([key, member]) => [key, copy(member)]),
        ),
      ) as Mutable;
      const overridden = this.#override(value as Node);
      const reference = textOf(made, "$ref");
      if (overridden !== undefined) made["$ref"] = overridden;
      else if (reference?.startsWith("#") && from !== this.#scope.source)
        made["$ref"] = `${from?.uri ?? ""}${reference}`;
      return made;
    };
    return copy(target) as Mutable;
  }

  #sourceOf(reference: string): Source | undefined {
    const { source } = this.#scope;
    const [address = ""] = reference.split("#", 1);
    const uri = address === "" ? source.uri : address;
    const found = this.#shared.sources.get(uri);
    return found?.uri === source.uri ? source : found;
  }

  #target(reference: string): Node | undefined {
    const source = this.#sourceOf(reference);
    const value = source && this.#shared.sources.get(source.uri)?.value;
    const pointer = decodeFragment(reference.slice(reference.indexOf("#") + 1));
    const node = descend(value, parsePointer(pointer));
    return isNode(node) ? node : undefined;
  }

  #write = (path: readonly string[]): string =>
    `#${formatPointer(path).replaceAll("%", "%25")}`;
}

/** Sets an own member, whatever its name. */
function define(node: Mutable, name: string, value: unknown): void {
  Object.defineProperty(node, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}
