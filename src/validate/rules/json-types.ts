import { misfitsOf } from "../../grammar/misfit.js";
import type { NodeRule } from "../rule.js";

/** Every member has the JSON type that OpenAPI gives it. */
export const checkJsonTypes: NodeRule = ({ node, kind }, context) => {
  const { diagnostics, grammar } = context;
  for (const misfit of misfitsOf(node, grammar[kind])) {
    const { holder, key, expected, found, repair } = misfit;
    const at = { node: holder, key };
    const member = typeof key === "number" ? `element ${key}` : key;
    const params = { member, expected, found };
    if (!repair) {
      diagnostics.report("GC_TYPE_MISMATCH", at, params);
    } else {
      const taken = repair === "omit" ? "left out" : `taken as ${repair.taken}`;
      diagnostics.report("GC_TYPE_REPAIRED", at, { ...params, taken });
    }
  }
};
