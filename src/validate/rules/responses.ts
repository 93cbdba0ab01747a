import { nodeOf } from "../../grammar/json.js";
import type { OutlineRule } from "../rule.js";

/** An operation says what it answers. */
export const checkResponses: OutlineRule = ({ paths }, { diagnostics }) => {
  for (const { path, operations } of paths) {
    for (const { method, node } of operations) {
      const responses = nodeOf(node, "responses") ?? {};
      if (Object.keys(responses).length > 0) continue;
      const at = { node, ...("responses" in node && { key: "responses" }) };
      diagnostics.report("GC_NO_RESPONSES", at, {
        operation: `${method} ${path}`,
      });
    }
  }
};
