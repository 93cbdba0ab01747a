import { isList, memberOf, omit, type Node } from "../../grammar/json.js";
import { isTypeName, meantBy } from "../../grammar/type-names.js";

/** `type` in its one form: a name, or an array of several; names that are no types are replaced by what they mean. */
export function liftTypes(node: Node): Node {
  const type = memberOf(node, "type");
  if (type === undefined || isTypeName(type)) return node;
  if (!isList(type)) return withMeaning(node, type);
  const names = type.flatMap((name) => {
    const known = isTypeName(name) ? name : meantBy(name)?.["type"];
    return known === undefined ? [] : [known];
  });
  const distinct = [...new Set(names)];
  if (distinct.length === 0) return omit(node, ["type"]);
  if (distinct.length === 1) return { ...node, type: distinct[0] };
  return distinct.length === type.length ? node : { ...node, type: distinct };
}

/** A format that is written wins over one that is meant. */
function withMeaning(node: Node, type: unknown): Node {
  return { ...meantBy(type), ...omit(node, ["type"]) };
}
