import {
  METHODS,
  type OperationNode,
  type PathItemNode,
} from "../normalise/document.js";

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
