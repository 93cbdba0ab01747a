import type { Schema } from "../../ir/index.js";
import { isNothing } from "./conjuncts.js";
import { allOf, type Node } from "./node.js";
import { labelTuple } from "../tuple-labels.js";
import type { Place, Scope } from "./scope.js";

/** A list, or a tuple where the first items are described one by one. */
export function synthesiseArray(
  parts: readonly Schema[],
  scope: Scope,
  { depth }: Place,
): Node {
  const below: Place = { depth: depth + 1, around: [] };
  const tuple = parts.find(({ prefixItems }) => prefixItems?.length);
  if (tuple) return synthesiseTuple(tuple, scope, below);
  const items = parts.flatMap((part) => (part.items ? [part.items] : []));
  const nodes = items.map((item) => scope.nodeOf(item, below));
  return { type: "array", items: allOf(nodes) };
}

/**
 * Items are there as far as `minItems` says, and more may follow unless `items` or `maxItems` forbids it (JSON Schema
 * 2020-12 §10.3.1). The engine knows only tuples of fixed length: an empty one at the end says what is optional and what
 * may follow.
 */
function synthesiseTuple(schema: Schema, scope: Scope, below: Place): Node {
  const { prefixItems = [], items = {}, minItems = 0, maxItems } = schema;
  const ends =
    isNothing(items) ||
    (maxItems !== undefined && maxItems <= prefixItems.length);
  const required = Math.min(minItems, prefixItems.length);
  const labels = labelTuple(schema);
  const end = scope.token({
    kind: "tuple",
    items: [],
    required,
    ...(labels.length > 0 && { labels }),
    ...(!ends && { rest: scope.typeOf(items) }),
  });
  const nodes = prefixItems.map((item) => scope.nodeOf(item, below));
  return { type: "array", prefixItems: [...nodes, end] };
}
