import { derive } from "../diagnostics/provenance.js";
import { mapChildren } from "../grammar/children.js";
import type { Node } from "../grammar/json.js";
import type { Grammar, Kind } from "../grammar/kind.js";

/** What becomes of the objects of some kinds. Each gets a node whose children are done already, and never changes it. */
export type Lift = Readonly<Partial<Record<Kind, (node: Node) => Node>>>;

/** One lift after the other, in one walk over the document. */
export function chain(...lifts: readonly Lift[]): Lift {
  const kinds = new Set(lifts.flatMap((lift) => Object.keys(lift) as Kind[]));
  return Object.fromEntries(
    Array.from(kinds, (kind) => [
      kind,
      (node: Node) =>
        lifts.reduce((lifted, lift) => lift[kind]?.(lifted) ?? lifted, node),
    ]),
  );
}

/** The document with a lift applied to all of its objects; it shares what did not change, and shared objects stay so. */
export function transform(document: Node, grammar: Grammar, lift: Lift): Node {
  const done = new Map<Kind, Map<Node, Node>>();
  return visit(document, "document");

  function visit(node: Node, kind: Kind): Node {
    // Schemas share nothing but by YAML's aliases, which `load` bounds; remembering them all costs more.
    if (kind === "schema") return liftOne(node, kind);
    let ofKind = done.get(kind);
    if (!ofKind) done.set(kind, (ofKind = new Map()));
    const before = ofKind.get(node);
    if (before) return before;
    const lifted = liftOne(node, kind);
    ofKind.set(node, lifted);
    return lifted;
  }

  function liftOne(node: Node, kind: Kind): Node {
    const mapped = mapChildren(node, grammar[kind], visit);
    return derive(node, lift[kind]?.(mapped) ?? mapped);
  }
}
