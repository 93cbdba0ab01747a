import { isList, memberOf } from "../../grammar/json.js";
import { isTypeName, meantBy, typeNamesOf } from "../../grammar/type-names.js";
import type { NodeRule } from "../rule.js";

/** `type` names one or several of the seven types of JSON Schema (2020-12 Validation §6.1.1). */
export const checkSchemaTypes: NodeRule = ({ node, kind }, context) => {
  const type = memberOf(node, "type");
  if (type === undefined) return;
  typeNamesOf(type).forEach((name, index) => {
    if (isTypeName(name)) return;
    // Files are written so in Swagger 2.0, in parameters and responses.
    if (name === "file" && context.version === "2.0") return;
    const at = isList(type)
      ? { node: type, key: index }
      : { node, key: "type" };
    const meant = meantBy(name);
    const params = {
      type: typeof name === "string" ? name : JSON.stringify(name),
    };
    if (!meant) {
      const what = `${kind === "schema" ? "schema" : kind} type`;
      context.diagnostics.report("GC_INVALID_SCHEMA", at, { ...params, what });
    } else {
      const taken = Object.values(meant).join(", format ") || "any type";
      context.diagnostics.report("GC_TYPE_NAME", at, { ...params, taken });
    }
  });
};
