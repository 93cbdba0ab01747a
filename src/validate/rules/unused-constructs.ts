import type { NodeLocation } from "../../diagnostics/diagnostics.js";
import type { NodeRule, RuleContext } from "../rule.js";
import { nodeOf, type Node } from "../../grammar/json.js";

const constructs = ["callbacks", "webhooks"] as const;

/** Says once for each construct that only types are generated from it yet. */
export function unusedConstructs(): NodeRule {
  const said = new Set<string>();
  return ({ node }, context) => {
    for (const construct of constructs) {
      if (said.has(construct) || isEmpty(node, construct)) continue;
      said.add(construct);
      note(construct, { node, key: construct, part: "name" }, context);
    }
  };
}

function isEmpty(node: Node, member: string): boolean {
  return Object.keys(nodeOf(node, member) ?? {}).length === 0;
}

function note(construct: string, at: NodeLocation, context: RuleContext): void {
  context.diagnostics.report("GC_NOT_GENERATED", at, { construct });
}
