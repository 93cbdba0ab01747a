import type { NodeLocation } from "../../diagnostics/diagnostics.js";
import { nodeOf, textOf } from "../../grammar/json.js";
import type { NodeRule, RuleContext } from "../rule.js";

/** A token (RFC 9110 §5.6.2): what the name of a header or cookie may be. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

export const isToken = (name: string): boolean => token.test(name);

/** Parameters and API keys that are sent as headers or cookies. */
export const checkSentName: NodeRule = ({ node }, context) => {
  const place = textOf(node, "in");
  const name = textOf(node, "name");
  if (name === undefined || (place !== "header" && place !== "cookie")) return;
  const at = { node, key: "name" };
  if (name === "" && textOf(node, "type") !== "apiKey")
    context.diagnostics.report("GC_NAMELESS_PARAMETER", at, { place });
  else check(name, at, context);
};

export const checkResponseHeaders: NodeRule = ({ node }, context) => {
  const headers = nodeOf(node, "headers");
  if (!headers) return;
  for (const name of Object.keys(headers)) {
    check(name, { node: headers, key: name, part: "name" }, context);
  }
};

function check(name: string, at: NodeLocation, context: RuleContext): void {
  if (isToken(name)) return;
  context.diagnostics.report("GC_INVALID_HEADER_NAME", at, { name });
}
