import { memberOf, textOf, type Node } from "../../grammar/json.js";

/** 3.0's formats of binary data as 3.1's keywords; the format stays, since it is what people recognise. */
export function liftFormats(node: Node): Node {
  const format = textOf(node, "format");
  if (format === "binary" && memberOf(node, "contentMediaType") === undefined) {
    return { ...node, contentMediaType: "application/octet-stream" };
  }
  if (format === "byte" && memberOf(node, "contentEncoding") === undefined) {
    return { ...node, contentEncoding: "base64" };
  }
  return node;
}
