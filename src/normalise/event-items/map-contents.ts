import { derive } from "../../diagnostics/provenance.js";
import { nodeOf, type Node } from "../../grammar/json.js";
import { mapOperations } from "../repairs/each-operation.js";

export type Change = (node: Node, name: string) => Node;

/** The document with the Media Type Objects of responses replaced; it is the same if none is. */
export function mapResponseContents(document: Node, change: Change): Node {
  return mapOperations(document, (operation) =>
    mapMember(operation, "responses", (responses) =>
      mapAll(responses, (response) =>
        mapMember(response, "content", (content) => mapAll(content, change)),
      ),
    ),
  );
}

export function mapMember(node: Node, name: string, change: Change): Node {
  const before = nodeOf(node, name);
  const after = before && change(before, name);
  return after === before ? node : derive(node, { ...node, [name]: after });
}

const mapAll = (node: Node, change: Change): Node =>
  Object.keys(node).reduce((made, name) => mapMember(made, name, change), node);
