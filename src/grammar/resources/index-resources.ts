import type { Source, SourceSet } from "../../load/source.js";
import { isNode, memberOf, nodeOf, textOf, type Node } from "../json.js";
import { roleOf, type Role } from "../roles.js";
import { identityOf } from "../self.js";
import { resolveUri } from "../target.js";

/** A place in a document. */
export interface Place {
  readonly source: Source;
  readonly path: readonly string[];
  readonly node: Node;
}

/** A document, or a part of one that has a URI of its own by `$id` (JSON Schema 2020-12 §8.2.1). */
export interface Resource extends Place {
  readonly base: string;
  readonly anchors: Map<string, Place>;
}

/**
 * What an anchor is looked up in. Strictly that is the resource; descriptions repeat the same anchor in components
 * without `$id`, and mean the one of the component.
 */
export interface Scope extends Place {
  readonly parent: Scope | undefined;
  readonly anchors: Map<string, Place>;
  readonly dynamicAnchors: Map<string, Place>;
}

/** What a node of a document is inside of. */
export interface Inside {
  readonly resource: Resource;
  readonly scope: Scope;
}

export interface ResourceIndex {
  readonly resources: ReadonlyMap<string, Resource>;
  readonly scopes: readonly Scope[];
  readonly insideOf: ReadonlyMap<Node, Inside>;
}

/** Finds the resources, scopes and anchors of some documents. */
export function indexResources(
  { sources }: SourceSet,
  named: ReadonlySet<Source>,
): ResourceIndex {
  const resources = new Map<string, Resource>();
  const scopes: Scope[] = [];
  const insideOf = new Map<Node, Inside>();
  for (const source of new Set(sources.values())) {
    if (!isNode(source.value)) continue;
    const root = openDocument(source, source.value);
    resources.set(source.uri, root.resource);
    if (!resources.has(root.resource.base))
      resources.set(root.resource.base, root.resource);
    if (!named.has(source)) continue;
    scopes.push(root.scope);
    walkNodes(source, root, (place, around) => {
      const inside = enter(place, around);
      insideOf.set(place.node, inside);
      if (inside.scope !== around.scope) scopes.push(inside.scope);
      const { base } = inside.resource;
      if (inside.resource !== around.resource && !resources.has(base))
        resources.set(base, inside.resource);
      return inside;
    });
  }
  for (const [uri, source] of sources) {
    const resource = resources.get(source.uri);
    if (resource && !resources.has(uri)) resources.set(uri, resource);
  }
  return { resources, scopes, insideOf };
}

function openDocument(source: Source, node: Node): Inside {
  const place = { source, path: [], node };
  return {
    resource: { ...place, base: identityOf(source), anchors: new Map() },
    scope: openScope(place, undefined),
  };
}

const openScope = (place: Place, parent: Scope | undefined): Scope => ({
  ...place,
  parent,
  anchors: new Map(),
  dynamicAnchors: new Map(),
});

/** Notes what a node calls itself, and says what its members are inside of. */
function enter(place: Place, around: Inside): Inside {
  const { node, path } = place;
  const id = textOf(node, "$id");
  const base =
    id === undefined || id.startsWith("#") || path.length === 0
      ? rootBase(place, around)
      : resolveUri(id.replace(/#.*$/s, ""), around.resource.base);
  const resource =
    base === undefined || base === around.resource.base
      ? around.resource
      : { ...place, base, anchors: new Map<string, Place>() };
  const isScope =
    resource !== around.resource ||
    isComponent(path) ||
    nodeOf(node, "$defs") !== undefined;
  const scope = isScope ? openScope(place, around.scope) : around.scope;
  noteAnchors(place, { resource, scope });
  return { resource, scope };
}

/** A file that is a schema has its `$id` at the root. */
function rootBase({ node, path }: Place, { resource }: Inside) {
  const id = path.length === 0 ? textOf(node, "$id") : undefined;
  return id === undefined ? undefined : resolveUri(id, resource.base);
}

const isComponent = (path: readonly string[]): boolean =>
  (path.length === 3 && path[0] === "components" && path[1] === "schemas") ||
  (path.length === 2 && path[0] === "definitions");

function noteAnchors(place: Place, { resource, scope }: Inside): void {
  const { node } = place;
  const dynamic = textOf(node, "$dynamicAnchor");
  const id = textOf(node, "$id");
  const names = [
    textOf(node, "$anchor"),
    dynamic,
    id?.startsWith("#") ? id.slice(1) : undefined,
  ];
  for (const name of names) {
    if (name === undefined) continue;
    if (!resource.anchors.has(name)) resource.anchors.set(name, place);
    for (const holder of holdersOf(place, scope)) {
      if (!holder.anchors.has(name)) holder.anchors.set(name, place);
      if (name === dynamic && !holder.dynamicAnchors.has(name))
        holder.dynamicAnchors.set(name, place);
    }
  }
}

/** An anchor of a definition belongs to what holds the definition, also where it has definitions of its own. */
function holdersOf({ node, path }: Place, scope: Scope): Scope[] {
  const own = scope.node === node;
  const inDefinitions = path.at(-2) === "$defs";
  return own && inDefinitions && scope.parent ? [scope, scope.parent] : [scope];
}

type Visit<T> = (place: Place, around: T) => T;

/** Calls `visit` for every object that is no literal value, from the outside in. Depth is bounded by `load`. */
export function walkNodes<T>(source: Source, around: T, visit: Visit<T>): void {
  const walk = (
    value: unknown,
    path: readonly string[],
    role: Role,
    at: T,
  ): void => {
    if (typeof value !== "object" || value === null || role === "literal")
      return;
    const inner =
      isNode(value) && role === "fields"
        ? visit({ source, path, node: value }, at)
        : at;
    for (const key of Object.keys(value)) {
      const member = memberOf(value, key);
      const next = isNode(value) ? roleOf(key, member, role) : "fields";
      walk(member, [...path, key], next, inner);
    }
  };
  walk(source.value, [], "fields", around);
}
