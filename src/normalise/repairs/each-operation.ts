import { derive } from "../../diagnostics/provenance.js";
import { isNode, nodeOf, type Node } from "../../grammar/json.js";
import { operationsOf } from "../../grammar/methods.js";

export interface OperationPlace {
  readonly path: string;
  readonly item: Node;
}

/** The document with the operations of its paths replaced; it is the same if none is. */
export function mapOperations(
  document: Node,
  repair: (operation: Node, place: OperationPlace) => Node,
): Node {
  return mapPathItems(document, (item, path) =>
    mapOwnOperations(item, (operation) => repair(operation, { path, item })),
  );
}

export function mapPathItems(
  document: Node,
  repair: (item: Node, path: string) => Node,
): Node {
  const paths = nodeOf(document, "paths") ?? {};
  let changed = false;
  const entries = Object.entries(paths).map(([path, item]) => {
    if (!isNode(item)) return [path, item] as const;
    const repaired = repair(item, path);
    changed ||= repaired !== item;
    return [path, derive(item, repaired)] as const;
  });
  if (!changed) return document;
  const repaired = derive(paths, Object.fromEntries(entries));
  return derive(document, { ...document, paths: repaired });
}

function mapOwnOperations(item: Node, repair: (operation: Node) => Node): Node {
  const repaired = new Map<Node, Node>();
  for (const [, operation] of operationsOf(item)) {
    const after = repair(operation);
    if (after !== operation) repaired.set(operation, derive(operation, after));
  }
  if (repaired.size === 0) return item;
  const replace = (value: unknown) =>
    isNode(value) ? (repaired.get(value) ?? value) : value;
  const entries = Object.entries(item).map(([name, value]) => {
    if (name !== "additionalOperations" || !isNode(value)) {
      return [name, replace(value)] as const;
    }
    const others = Object.entries(value).map(([method, operation]) => {
      return [method, replace(operation)] as const;
    });
    return [name, Object.fromEntries(others)] as const;
  });
  return Object.fromEntries(entries);
}
