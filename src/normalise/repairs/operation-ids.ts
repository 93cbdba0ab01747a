import { omit, textOf, type Node } from "../../grammar/json.js";
import { mapOperations } from "./each-operation.js";

/** GC_DUPLICATE_OPERATION_ID: the first operation keeps the id. */
export function repairOperationIds(document: Node): Node {
  const seen = new Set<string>();
  return mapOperations(document, (operation) => {
    const id = textOf(operation, "operationId");
    if (id === undefined) return operation;
    if (id === "" || seen.has(id)) return omit(operation, ["operationId"]);
    seen.add(id);
    return operation;
  });
}
