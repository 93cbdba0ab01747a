import type { Json } from "../ir/index.js";
import type { ParameterNode } from "../normalise/document.js";
import { asJson } from "./read.js";

/** The examples of a parameter or media type, as members to spread. */
export function examplesOf(node: Pick<ParameterNode, "example" | "examples">): {
  examples?: Json[];
} {
  const named = Object.values(node.examples ?? {}).map(
    (example) => example?.dataValue ?? example?.value,
  );
  const examples = [node.example, ...named]
    .filter((value) => value !== undefined)
    .map(asJson);
  return examples.length > 0 ? { examples } : {};
}
