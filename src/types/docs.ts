import { commentLines } from "../escape/comment.js";
import { describeDeprecation } from "../escape/deprecation.js";
import { proseLines } from "../escape/prose.js";
import type { Schema } from "../ir/index.js";
import { describeConstraints } from "./constraints.js";
import { describeExamples } from "./examples.js";

/** The doc comment of a property or model: what it is, what it must be, and tags. `name` is what a title need not repeat. */
export function describeSchema(schema: Schema, name = ""): string[] {
  const { description, title = "" } = schema;
  const about = proseLines(
    description?.trim()
      ? description
      : letters(title) === letters(name)
        ? ""
        : title,
  );
  const constraints = describeConstraints(schema).flatMap(commentLines);
  const tags = [
    ...describeDeprecation(schema.deprecated),
    ...describeExamples(schema),
  ];
  return joinBlocks([about, describeItems(schema), constraints, tags]);
}

/** What each item of a tuple is, as an ordered list. */
function describeItems({ prefixItems = [] }: Schema): string[] {
  if (!prefixItems.some(({ description }) => description?.trim())) return [];
  return prefixItems.flatMap(({ description = "" }, index) => {
    const [first = "", ...more] = proseLines(description);
    return [
      `${index + 1}. ${first}`.trimEnd(),
      ...more.map((line) => (line ? `   ${line}` : "")),
    ];
  });
}

const letters = (text: string) =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function joinBlocks(blocks: readonly (readonly string[])[]): string[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index > 0 ? ["", ...block] : [...block]));
}
