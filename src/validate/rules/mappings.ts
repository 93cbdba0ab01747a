import {
  isNode,
  memberOf,
  nodeOf,
  textOf,
  type Node,
} from "../../grammar/json.js";
import { looksLikeReference } from "../../grammar/reference.js";
import type { Reached } from "../../grammar/reach.js";
import type { NodeRule, RuleContext } from "../rule.js";

/** A discriminator's mapping, and what it falls back to (3.2), names schemas that exist (OpenAPI §4.8.25). */
export const checkMapping: NodeRule = (reached, context) => {
  const key = "defaultMapping";
  const fallback = textOf(reached.node, key);
  if (fallback !== undefined && !isSchema(fallback, reached, context)) {
    const at = { node: reached.node, key };
    context.diagnostics.report("GC_MAPPING_UNRESOLVED", at, {
      value: key,
      target: fallback,
    });
  }
  const mapping = nodeOf(reached.node, "mapping") ?? {};
  for (const [value, target] of Object.entries(mapping)) {
    if (typeof target !== "string") continue;
    if (isSchema(target, reached, context)) continue;
    const at = { node: mapping, key: value };
    context.diagnostics.report("GC_MAPPING_UNRESOLVED", at, { value, target });
  }
};

function isSchema(
  target: string,
  { source }: Reached,
  { resolver }: RuleContext,
): boolean {
  const named = (document: unknown) =>
    isNode(document) && memberOf(schemasOf(document), target) !== undefined;
  if (named(resolver.entry.value) || named(source.value)) return true;
  return (
    looksLikeReference(target) && resolver.resolve(target, source) !== undefined
  );
}

function schemasOf(document: Node): Node {
  return nodeOf(nodeOf(document, "components") ?? {}, "schemas") ?? {};
}
