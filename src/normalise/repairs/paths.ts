import { derive } from "../../diagnostics/provenance.js";
import { isNode, memberOf, nodeOf, type Node } from "../../grammar/json.js";

/** GC_NO_OPERATIONS and GC_PATH_WITHOUT_SLASH: there are paths, and each begins with a slash; extensions are left out. */
export function repairPaths(document: Node): Node {
  const paths = nodeOf(document, "paths") ?? {};
  const names = Object.keys(paths);
  if ("paths" in document && names.every((name) => name.startsWith("/"))) {
    return document;
  }
  const entries = names.flatMap((name) => {
    const item = paths[name];
    if (name.startsWith("x-") || !isNode(item)) return [];
    if (name.startsWith("/")) return [[name, item] as const];
    // Where the path is described with the slash too, that description wins.
    const other = memberOf(paths, `/${name}`);
    return [[`/${name}`, { ...item, ...(isNode(other) && other) }] as const];
  });
  const repaired = derive(paths, Object.fromEntries(entries));
  return derive(document, { ...document, paths: repaired });
}
