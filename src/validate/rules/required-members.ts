import { memberOf } from "../../grammar/json.js";
import { isOnlyReference } from "../../grammar/reach.js";
import type { NodeRule } from "../rule.js";

/** Members that can be assumed: a connector needs them only for show. */
const assumed = new Set(["info", "title", "version"]);

/** An object has the members without which it means nothing. */
export const checkRequiredMembers: NodeRule = ({ node, kind }, context) => {
  const { diagnostics, grammar } = context;
  if (isOnlyReference(node, kind)) return;
  for (const member of grammar[kind].required) {
    const value = memberOf(node, member);
    if (value !== undefined && value !== null) continue;
    const code = assumed.has(member) ? "GC_INFO_ASSUMED" : "GC_MISSING_MEMBER";
    diagnostics.report(code, { node }, { member, kind });
  }
};
