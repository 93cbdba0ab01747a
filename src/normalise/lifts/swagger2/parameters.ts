import { derive } from "../../../diagnostics/provenance.js";
import { memberOf, omit, textOf, type Node } from "../../../grammar/json.js";
import { splitValue, styleOf } from "./values.js";

/** A parameter that is no body. */
export function liftParameter(node: Node): Node {
  const { schema, rest } = splitValue(node);
  const place = textOf(node, "in") ?? "";
  const example = memberOf(node, "x-example");
  return derive(node, {
    ...omit(rest, ["collectionFormat", "x-example"]),
    ...styleOf(node, place),
    schema,
    ...(example !== undefined && { example }),
  });
}

export function liftHeader(node: Node): Node {
  const { schema, rest } = splitValue(node);
  return derive(node, {
    ...omit(rest, ["collectionFormat"]),
    ...styleOf(node, "header"),
    schema,
  });
}
