import type { OperationNode, PathItemNode } from "../normalise/document.js";

const METHODS = [
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

/** Every operation of a path item with its method as sent: upper case, or as written under `additionalOperations`. */
export function operationsOf(
  item: PathItemNode,
): (readonly [string, OperationNode])[] {
  const fixed = METHODS.flatMap((name) => {
    const operation = item[name];
    return operation ? [[name.toUpperCase(), operation] as const] : [];
  });
  return [...fixed, ...Object.entries(item.additionalOperations ?? {})];
}
