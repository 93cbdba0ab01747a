import { textOf } from "../../grammar/json.js";
import type { OutlineRule } from "../rule.js";

/** Operation ids are unique (OpenAPI §4.8.10.1); the first one keeps it. */
export const checkOperationIds: OutlineRule = ({ paths }, { diagnostics }) => {
  const seen = new Set<string>();
  for (const { operations } of paths) {
    for (const { node } of operations) {
      const id = textOf(node, "operationId");
      if (id === undefined || id === "") continue;
      if (seen.has(id)) {
        const at = { node, key: "operationId" };
        diagnostics.report("GC_DUPLICATE_OPERATION_ID", at, { id });
      }
      seen.add(id);
    }
  }
};
