import { isList, memberOf, omit, type Node } from "../../grammar/json.js";
import { isAnnotation } from "../../grammar/annotations.js";

/** Keywords that a `null` would have to satisfy too, so that adding it to `type` is not enough. */
const composing = ["$ref", "allOf", "anyOf", "oneOf", "not", "const"];

const implied: readonly (readonly [keyword: string, type: string])[] = [
  ["properties", "object"],
  ["additionalProperties", "object"],
  ["items", "array"],
];

/** 3.0's `nullable` as a type: `[string, null]`, or an alternative to what a list of types cannot say. */
export function liftNullable(node: Node): Node {
  if (!Object.hasOwn(node, "nullable")) return node;
  const rest = omit(node, ["nullable"]);
  if (memberOf(node, "nullable") !== true) return rest;
  if (composing.some((keyword) => Object.hasOwn(rest, keyword))) {
    return asAlternative(rest);
  }
  const type = memberOf(rest, "type") ?? impliedType(rest);
  const values = memberOf(rest, "enum");
  return {
    ...rest,
    ...(type !== undefined && { type: withNull(type, "null") }),
    ...(isList(values) && { enum: withNull(values, null) }),
  };
}

/** Without a type, `null` is valid already; but these keywords mean a type, which may be inferred from them. */
function impliedType(node: Node): string | undefined {
  return implied.find(([keyword]) => Object.hasOwn(node, keyword))?.[1];
}

function withNull(given: unknown, item: string | null): unknown {
  if (given === item) return given;
  const list = isList(given) ? given : [given];
  return list.includes(item) ? list : [...list, item];
}

function asAlternative(node: Node): Node {
  const members = Object.entries(node);
  const own = members.filter(([name]) => isAnnotation(name));
  const inner = members.filter(([name]) => !isAnnotation(name));
  return {
    ...Object.fromEntries(own),
    anyOf: [Object.fromEntries(inner), { type: "null" }],
  };
}
