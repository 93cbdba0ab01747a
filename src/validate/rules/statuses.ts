import { isStatus } from "../../grammar/status.js";
import type { NodeRule } from "../rule.js";

/** Responses are named by status, range of statuses, or `default` (OpenAPI §4.8.16). */
export const checkStatuses: NodeRule = ({ node }, { diagnostics }) => {
  for (const key of Object.keys(node)) {
    if (key.startsWith("x-") || isStatus(key)) continue;
    diagnostics.report(
      "GC_INVALID_STATUS",
      { node, key, part: "name" },
      { status: key },
    );
  }
};
