import type { Follow } from "../../grammar/event-items.js";
import { isNode, memberOf, nodeOf, type Node } from "../../grammar/json.js";
import { referredName } from "../repairs/compositions/graph.js";

/** Finds the schemas of a document that is bundled: they are all components. */
export function followIn(document: Node): Follow<undefined> {
  const schemas = nodeOf(nodeOf(document, "components") ?? {}, "schemas") ?? {};
  return (reference) => {
    const name = referredName({ $ref: reference });
    const node = name === undefined ? undefined : memberOf(schemas, name);
    return isNode(node) ? { node, from: undefined } : undefined;
  };
}
