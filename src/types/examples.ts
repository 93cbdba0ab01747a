import { commentLines } from "../escape/comment.js";
import type { Json, Schema } from "../ir/index.js";

const MAX_EXAMPLES = 3;
const MAX_LINES = 30;
const WIDTH = 90;

/**
 * `@default` and `@example`, as JSON. An example that would fill the screen is left to the API's own documentation, and
 * one that the type lists or the default is says nothing new.
 */
export function describeExamples({
  default: fallback,
  examples = [],
  enum: values = [],
}: Schema): string[] {
  const known = new Set([...values, fallback].map(toText));
  const distinct = new Map(examples.map((one) => [toText(one), one])).values();
  return [
    ...(fallback === undefined ? [] : describeValue("@default", fallback)),
    // That it is true or false says the type.
    ...[...distinct]
      .filter((example) => typeof example !== "boolean")
      .filter((example) => !known.has(toText(example)))
      .slice(0, MAX_EXAMPLES)
      .flatMap((example) => describeValue("@example", example)),
  ];
}

const toText = (value: Json | undefined) => JSON.stringify(value);

function describeValue(tag: string, value: Json): string[] {
  const line = JSON.stringify(value);
  if (line.length <= WIDTH || typeof value !== "object")
    return line.length <= WIDTH * MAX_LINES
      ? commentLines(`${tag} ${line}`)
      : [];
  const lines = JSON.stringify(value, null, 2).split("\n");
  return lines.length > MAX_LINES
    ? []
    : [tag, ...["```json", ...lines, "```"].flatMap(commentLines)];
}
