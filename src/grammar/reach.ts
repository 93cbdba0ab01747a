import type { Source } from "../load/source.js";
import { eachChild } from "./children.js";
import { isNode, textOf, type Node } from "./json.js";
import { fieldOf, type Grammar, type Kind } from "./kind.js";
import { mappingReferences, referenceOf } from "./reference.js";
import type { Resolver } from "./resolver.js";
import type { Target } from "./target.js";

/** One object of a description, with what it is and the source it is written in. */
export interface Reached {
  readonly node: Node;
  readonly kind: Kind;
  readonly source: Source;
}

/**
 * Calls `visit` for every object that the entry document holds or reaches by references, as each kind that it is used
 * as. References themselves are visited too. What YAML aliases repeat is visited each time, what references repeat once.
 */
export function reach(
  resolver: Resolver,
  grammar: Grammar,
  visit: (reached: Reached) => void,
): void {
  const { entry } = resolver;
  if (!isNode(entry.value)) return;
  const root: Reached = { node: entry.value, kind: "document", source: entry };
  // A queue, because a chain of references may be longer than the stack is deep.
  const queue: Reached[] = [];
  walk(root, grammar, (reached) => {
    visit(reached);
    queue.push(...targetsOf(reached, { resolver, grammar }));
  });
  if (queue.length === 0) return;
  const seen = new SeenNodes();
  walk(root, grammar, (reached) => {
    seen.add(reached);
  });
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (seen.has(next)) continue;
    walk(next, grammar, (reached) => {
      if (!seen.add(reached)) return false;
      visit(reached);
      queue.push(...targetsOf(reached, { resolver, grammar }));
      return true;
    });
  }
}

/** What is inside an object is left out where `visit` returns `false`. */
function walk(
  reached: Reached,
  grammar: Grammar,
  visit: (reached: Reached) => boolean | void,
): void {
  if (visit(reached) === false) return;
  const { node, kind, source } = reached;
  if (isOnlyReference(node, kind)) return;
  eachChild(node, grammar[kind], (child, childKind) =>
    walk({ node: child, kind: childKind, source }, grammar, visit),
  );
}

/** Beside `$ref`, a Reference Object has no members that mean anything; schemas and path items do. */
export function isOnlyReference(node: Node, kind: Kind): boolean {
  return (
    kind !== "schema" &&
    kind !== "pathItem" &&
    textOf(node, "$ref") !== undefined
  );
}

interface Context {
  readonly resolver: Resolver;
  readonly grammar: Grammar;
}

/** What an object refers to, as far as a walk over the entry document does not come to it. */
function targetsOf(
  { node, kind, source }: Reached,
  { resolver, grammar }: Context,
): Reached[] {
  const reference = referenceOf(node, grammar[kind]);
  if (reference === undefined && kind !== "discriminator") return none;
  const references =
    reference === undefined ? mappingReferences(node) : [reference];
  const as = kind === "discriminator" ? "schema" : kind;
  return references.flatMap((text) => {
    const target = resolver.resolve(text, source);
    if (!target || !isNode(target.value)) return [];
    if (isNamed(target, as, { resolver, grammar })) return [];
    return [{ node: target.value, kind: as, source: target.source }];
  });
}

const none: Reached[] = [];

/** Whether a target is one of the entry's named objects of its kind, as nearly all are: `#/components/schemas/Pet`. */
function isNamed(
  { source, pointer }: Target,
  kind: Kind,
  { resolver, grammar }: Context,
): boolean {
  if (source !== resolver.entry) return false;
  const [first = "", second = ""] = pointer;
  const isComponent = first === "components" && pointer.length === 3;
  if (!isComponent && pointer.length !== 2) return false;
  const field = isComponent
    ? fieldOf(grammar.components, second)
    : fieldOf(grammar.document, first);
  return field?.shape === "map" && field.kind === kind;
}

class SeenNodes {
  readonly #nodes = new Map<Kind, Set<Node>>();

  has({ node, kind }: Reached): boolean {
    return this.#nodes.get(kind)?.has(node) === true;
  }

  /** Whether it was not seen before. */
  add({ node, kind }: Reached): boolean {
    let nodes = this.#nodes.get(kind);
    if (!nodes) this.#nodes.set(kind, (nodes = new Set()));
    const { size } = nodes;
    return nodes.add(node).size > size;
  }
}
