import { isNode, listOf, nodeOf, type Node } from "../../grammar/json.js";
import type { Outline } from "../outline.js";
import type { OutlineRule, RuleContext } from "../rule.js";

/** Security requirements name schemes that exist. */
export const checkSecurity: OutlineRule = (outline, context) => {
  const schemes = schemesOf(outline, context);
  const holders = [
    outline.document,
    ...outline.paths.flatMap((path) => path.operations.map(({ node }) => node)),
  ];
  for (const holder of holders) checkRequirements(holder, schemes, context);
};

function schemesOf({ document }: Outline, { version }: RuleContext): Node {
  if (version === "2.0") return nodeOf(document, "securityDefinitions") ?? {};
  return nodeOf(nodeOf(document, "components") ?? {}, "securitySchemes") ?? {};
}

function checkRequirements(
  holder: Node,
  schemes: Node,
  { diagnostics }: RuleContext,
): void {
  for (const requirement of listOf(holder, "security")) {
    if (!isNode(requirement)) continue;
    for (const name of Object.keys(requirement)) {
      if (Object.hasOwn(schemes, name)) continue;
      diagnostics.report(
        "GC_UNDEFINED_SECURITY_SCHEME",
        { node: requirement, key: name, part: "name" },
        { name },
      );
    }
  }
}
