import { textOf } from "../../grammar/json.js";
import type { NodeRule } from "../rule.js";

/** OpenAPI 3.2, Style Values. */
const STYLES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["path", new Set(["matrix", "label", "simple"])],
  ["query", new Set(["form", "spaceDelimited", "pipeDelimited", "deepObject"])],
  ["header", new Set(["simple"])],
  ["cookie", new Set(["form", "cookie"])],
]);

/** A parameter has a style of its place. */
export const checkStyle: NodeRule = ({ node }, { version, diagnostics }) => {
  const style = textOf(node, "style");
  const place = textOf(node, "in") ?? "";
  const defined = STYLES.get(place);
  if (version === "2.0" || style === undefined || !defined) return;
  if (defined.has(style)) return;
  const at = { node, key: "style" };
  diagnostics.report("GC_INVALID_STYLE", at, { style, place });
};
