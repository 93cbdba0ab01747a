import { derive } from "../../diagnostics/provenance.js";
import { nodeOf, textOf, type Node } from "../../grammar/json.js";

/** GC_INFO_ASSUMED: a title and a version for a description that does not say them. */
export function repairInfo(document: Node): Node {
  const info = nodeOf(document, "info") ?? {};
  const title = textOf(info, "title") ?? "API";
  const version = textOf(info, "version") ?? "0.0.0";
  if (title === info["title"] && version === info["version"]) return document;
  const repaired = derive(info, { ...info, title, version });
  return derive(document, { ...document, info: repaired });
}
