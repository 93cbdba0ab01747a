import { nodeOf } from "../../grammar/json.js";
import { isFixedMethod } from "../../grammar/methods.js";
import type { NodeRule } from "../rule.js";

/** RFC 9110 §5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** The methods of `additionalOperations` can be sent, and have no member of their own (OpenAPI 3.2, Path Item Object). */
export const checkAdditionalMethods: NodeRule = (
  { node },
  { diagnostics, version },
) => {
  const others = nodeOf(node, "additionalOperations");
  if (!others || version < "3.2") return;
  for (const method of Object.keys(others)) {
    if (TOKEN.test(method) && !isFixedMethod(method)) continue;
    const at = { node: others, key: method, part: "name" } as const;
    diagnostics.report("GC_INVALID_METHOD", at, { method });
  }
};
