import type { Action } from "../../ir/index.js";

const MIN_PARTS = 3;

/**
 * What all operationIds begin with that are paths of names: the `drive.` of `drive.files.list`. It is the API's own name,
 * which every use of the connector says already. Empty where there is none, or where an operation has no such id.
 */
export function namespaceOf(actions: readonly Action[]): string {
  const paths = actions.map(({ operationId = "" }) => operationId.split("."));
  const [first = ""] = paths[0] ?? [];
  const isShared = paths.every(
    (path) => path.length >= MIN_PARTS && path[0] === first,
  );
  return isShared && first !== "" ? `${first}.` : "";
}

/** The operationId as names are made from it. */
export const withoutNamespace = (
  { operationId }: Pick<Action, "operationId">,
  namespace: string,
): string | undefined =>
  operationId?.startsWith(namespace)
    ? operationId.slice(namespace.length)
    : operationId;
