import { derive } from "../../diagnostics/provenance.js";
import { isNode, nodeOf, omit, type Node } from "../../grammar/json.js";
import { readMediaType } from "../../grammar/media-type.js";
import type { Lift } from "../transform.js";

/**
 * What 3.1 gave a meaning that it did not have in 3.0: the `style`, `explode` and `allowReserved` of a property are
 * ignored unless the body is `application/x-www-form-urlencoded` (OpenAPI 3.0.4, Encoding Object).
 */
export const before31: Lift = {
  requestBody: (node) => {
    const content = nodeOf(node, "content");
    if (!content || !Object.values(content).some(hasEncoding)) return node;
    const lifted = mapNodes(content, (media, name) =>
      isUrlEncoded(name) ? media : withoutStyles(media),
    );
    return { ...node, content: lifted };
  },
};

const STYLES = ["style", "explode", "allowReserved"];

const hasEncoding = (media: unknown): boolean =>
  isNode(media) && nodeOf(media, "encoding") !== undefined;

const isUrlEncoded = (name: string): boolean =>
  /^application\/x-www-form-urlencoded *(?:;|$)/i.test(
    readMediaType(name) ?? name,
  );

function withoutStyles(media: Node): Node {
  const before = nodeOf(media, "encoding");
  if (!before) return media;
  const encoding = mapNodes(before, (one) => derive(one, omit(one, STYLES)));
  return derive(media, { ...media, encoding });
}

const mapNodes = (nodes: Node, map: (node: Node, name: string) => Node): Node =>
  derive(
    nodes,
    Object.fromEntries(
      Object.entries(nodes).map(([name, node]) => [
        name,
        isNode(node) ? map(node, name) : node,
      ]),
    ),
  );
