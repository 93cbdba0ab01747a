import { isNode, memberOf, nodeOf, type Node } from "./json.js";
import type { Version } from "./version.js";

const fixed = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
] as const;

/** Whether a path item has a member for the method, which fetch writes in upper case whatever the case. */
export const isFixedMethod = (method: string): boolean =>
  fixed.some((name) => name === method.toLowerCase());

const since: Readonly<Record<string, Version>> = { trace: "3.0", query: "3.2" };

/** The operations of a path item with their methods as sent: upper case, or as `additionalOperations` writes them. */
export function operationsOf(
  item: Node,
  version: Version = "3.2",
): readonly (readonly [method: string, operation: Node])[] {
  const named = fixed
    .filter((name) => (since[name] ?? version) <= version)
    .map((name) => [name.toUpperCase(), memberOf(item, name)] as const);
  const others = Object.entries(nodeOf(item, "additionalOperations") ?? {});
  return [...named, ...(version >= "3.2" ? others : [])].filter(
    (pair): pair is readonly [string, Node] => isNode(pair[1]),
  );
}
