import { Chains } from "../../grammar/chains.js";
import { isNode, memberOf, nodeOf, type Node } from "../../grammar/json.js";
import { reach } from "../../grammar/reach.js";
import { mappingReferences, referenceOf } from "../../grammar/reference.js";
import type { Resolver } from "../../grammar/resolver.js";
import { keyOf, type Target } from "../../grammar/target.js";
import { grammarOf, type Version } from "../../grammar/version.js";
import type { Source } from "../../load/source.js";
import { isAnnotation } from "../../grammar/annotations.js";
import { homeName, schemaHome, type SchemaHome } from "./canonical.js";
import { nameTargets } from "./names.js";
import {
  lettersOf,
  referencesOfSuccess,
  schemaOfResponse,
} from "./response-schemas.js";

/** The names under which schemas are found once the description is one document. */
export interface SchemaNames {
  readonly home: SchemaHome;
  /** What must be added to the entry's own named schemas. */
  readonly lifted: ReadonlyMap<string, Target>;
  /** The name of what a schema's reference leads to; `undefined` if it leads nowhere. */
  nameOf(reference: string, from: Source): string | undefined;
  /** The name of a schema that is referred to where it stands. */
  nameAt(node: Node): string | undefined;
}

/** Finds every schema that is referred to, and names those that have no name of their own. */
export function collectSchemaNames(
  resolver: Resolver,
  version: Version,
): SchemaNames {
  const home = schemaHome(resolver.entry, version);
  const own = schemasAt(home);
  // To a schema of the entry that has a name, else to the first schema that says something itself.
  const chains = new Chains(
    (reference, from) => resolver.resolve(reference, from),
    (target) =>
      homeName(home, target) === undefined
        ? aliasOf(target.value, version)
        : undefined,
  );
  const end: End = (reference, from) => chains.end(reference, from);
  const targets = collectTargets(resolver, version, end);
  const adopted = adoptNames(own, home, end);
  const names = nameTargets(
    new Map([...targets].filter(([key]) => !adopted.has(key))),
    new Set(Object.keys(own)),
  );
  for (const [key, name] of adopted) names.set(key, name);
  return {
    home,
    lifted: liftedOf(targets, names),
    nameOf(reference, from) {
      const target = end(reference, from);
      return target && (homeName(home, target) ?? names.get(keyOf(target)));
    },
    nameAt: namesByNode(targets, names),
  };
}

export function schemasAt({ entry, path }: SchemaHome): Node {
  let node = isNode(entry.value) ? entry.value : {};
  for (const name of path) node = nodeOf(node, name) ?? {};
  return node;
}

type End = (reference: string, from: Source) => Target | undefined;

/** What a schema that is nothing but a reference refers to. Before 3.1, what stands beside `$ref` does not count. */
function aliasOf(value: unknown, version: Version): string | undefined {
  if (!isNode(value)) return undefined;
  const reference = referenceOf(value, grammarOf(version).schema);
  if (reference === undefined || version < "3.1") return reference;
  return Object.keys(value).every(
    (key) => key.startsWith("$") || isAnnotation(key),
  )
    ? reference
    : undefined;
}

function collectTargets(
  resolver: Resolver,
  version: Version,
  end: End,
): Map<string, Target> {
  const grammar = grammarOf(version);
  const home = schemaHome(resolver.entry, version);
  const targets = new Map<string, Target>();
  const taken = new Set(Object.keys(schemasAt(home)).map(lettersOf));
  const known = new Map<Source, Set<string>>();
  const add = (reference: string, source: Source) => {
    let seen = known.get(source);
    if (!seen) known.set(source, (seen = new Set()));
    if (seen.has(reference)) return;
    seen.add(reference);
    const target = end(reference, source);
    if (!target || homeName(home, target) !== undefined) return;
    targets.set(keyOf(target), target);
  };
  reach(resolver, grammar, ({ node, kind, source }) => {
    if (kind === "schema") {
      const reference = referenceOf(node, grammar.schema);
      if (reference !== undefined) add(reference, source);
    } else if (kind === "discriminator") {
      for (const reference of mappingReferences(node)) add(reference, source);
    } else if (kind === "responses") {
      for (const reference of referencesOfSuccess(node)) {
        const response = resolver.follow(reference, source);
        const schema = response && schemaOfResponse(response, taken);
        if (schema) targets.set(keyOf(schema), schema);
      }
    }
  });
  return targets;
}

/** A named schema that only refers to one without a name lends it its own: `Pet: { $ref: ./pet.yaml }`. */
function adoptNames(
  own: Node,
  home: SchemaHome,
  end: End,
): Map<string, string> {
  const adopted = new Map<string, string>();
  for (const name of Object.keys(own).sort()) {
    const value = memberOf(own, name);
    if (!isNode(value) || Object.keys(value).join() !== "$ref") continue;
    const reference = memberOf(value, "$ref");
    if (typeof reference !== "string") continue;
    const target = end(reference, home.entry);
    if (!target || homeName(home, target) !== undefined) continue;
    const key = keyOf(target);
    if (!adopted.has(key)) adopted.set(key, name);
  }
  return adopted;
}

function liftedOf(
  targets: ReadonlyMap<string, Target>,
  names: ReadonlyMap<string, string>,
): Map<string, Target> {
  const pairs = [...targets].flatMap(([key, target]) => {
    const name = names.get(key);
    return name === undefined ? [] : [[name, target] as const];
  });
  return new Map(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function namesByNode(
  targets: ReadonlyMap<string, Target>,
  names: ReadonlyMap<string, string>,
): (node: Node) => string | undefined {
  const byNode = new Map<unknown, string>();
  for (const [key, { value }] of targets) {
    const name = names.get(key);
    if (name !== undefined && isNode(value)) byNode.set(value, name);
  }
  return (node) => byNode.get(node);
}
