import { derive } from "../../diagnostics/provenance.js";
import { isNode, nodeOf, type Node } from "../../grammar/json.js";
import { readMediaType } from "../../grammar/media-type.js";
import type { Lift } from "../transform.js";

/** GC_MEDIA_TYPE_REPAIRED: every name in `content` is a media type. */
export const repairContents: Lift = {
  parameter: repairContent,
  header: repairContent,
  requestBody: repairContent,
  response: repairContent,
};

function repairContent(node: Node): Node {
  const before = nodeOf(node, "content");
  if (!before) return node;
  const names = Object.keys(before);
  if (names.every((name) => readMediaType(name) === name)) return node;
  const entries = names.flatMap((name) => {
    const read = readMediaType(name);
    const media = before[name];
    return read === undefined || !isNode(media) ? [] : [[read, media] as const];
  });
  // What is left out are members of an example, so that there is a body.
  const content =
    entries.length > 0 ? entries : [["application/json", {}] as const];
  return { ...node, content: derive(before, Object.fromEntries(content)) };
}
