import type { Json } from "../ir/index.js";
import type { ExampleNode, ParameterNode } from "../normalise/document.js";
import { asJson } from "./read.js";

/** The examples of a parameter or media type, as members to spread. `mediaType` is that of their serialised form. */
export function examplesOf(
  node: Pick<ParameterNode, "example" | "examples">,
  mediaType?: string,
): {
  examples?: Json[];
} {
  const named = Object.values(node.examples ?? {}).map(
    (example) =>
      example?.dataValue ?? example?.value ?? parse(example, mediaType),
  );
  const examples = [node.example, ...named]
    .filter((value) => value !== undefined)
    .map(asJson);
  return examples.length > 0 ? { examples } : {};
}

/** The data of an example that is given only as it is sent (`serializedValue`, 3.2); `undefined` where it is not JSON. */
function parse(example: ExampleNode | undefined, mediaType = ""): unknown {
  const text = example?.serializedValue;
  if (typeof text !== "string" || !/[/+]json\b/.test(mediaType))
    return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
