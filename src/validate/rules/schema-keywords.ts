import { isNode, jsonType, memberOf } from "../../grammar/json.js";
import type { NodeRule } from "../rule.js";

const bounds = ["exclusiveMinimum", "exclusiveMaximum"] as const;

/** Keywords whose JSON type depends on the version, and what is in use although no version has it. */
export const checkSchemaKeywords: NodeRule = ({ node }, { diagnostics }) => {
  for (const member of bounds) {
    const value = memberOf(node, member);
    if (value === undefined || typeof value === "number") continue;
    if (typeof value === "boolean") continue;
    diagnostics.report(
      "GC_TYPE_MISMATCH",
      { node, key: member },
      { member, expected: "a number or a boolean", found: jsonType(value) },
    );
  }
  const examples = memberOf(node, "examples");
  if (isNode(examples)) {
    diagnostics.report(
      "GC_TYPE_REPAIRED",
      { node, key: "examples" },
      {
        member: "examples",
        expected: "an array",
        found: "object",
        taken: "taken as the array of its values",
      },
    );
  }
};
