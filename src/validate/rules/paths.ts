import { templateShape } from "../../grammar/template.js";
import type { OutlineRule } from "../rule.js";

/** Paths begin with `/`, and no two of them match the same requests (OpenAPI §4.8.8.1). */
export const checkPaths: OutlineRule = (
  { document, paths },
  { diagnostics },
) => {
  const seen = new Map<string, string>();
  for (const { path, at } of paths) {
    if (!path.startsWith("/")) {
      diagnostics.report("GC_PATH_WITHOUT_SLASH", at, { path });
    }
    const shape = templateShape(path);
    const other = seen.get(shape);
    if (other === undefined) seen.set(shape, path);
    else diagnostics.report("GC_AMBIGUOUS_PATH", at, { path, other });
  }
  if (paths.every(({ operations }) => operations.length === 0)) {
    diagnostics.report("GC_NO_OPERATIONS", { node: document }, {});
  }
};
