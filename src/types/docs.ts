import { commentLines } from "../escape/comment.js";
import { proseLines } from "../escape/prose.js";
import type { Deprecation, Schema } from "../ir/index.js";
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
  return joinBlocks([about, constraints, tags]);
}

const letters = (text: string) =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function joinBlocks(blocks: readonly (readonly string[])[]): string[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index > 0 ? ["", ...block] : [...block]));
}

/** `@deprecated`, with since when, until when and what to use instead in words. */
export function describeDeprecation(
  deprecated: Deprecation | undefined,
): string[] {
  if (!deprecated) return [];
  const { since, sunset, replacement } = deprecated;
  const times = [
    ...(since ? [`since ${since}`] : []),
    ...(sunset ? [`removed on ${sunset}`] : []),
  ].join(", ");
  const words = [
    ...(times ? [`${capital(times)}.`] : []),
    ...(replacement ? [sentence(replacement)] : []),
  ];
  return commentLines(["@deprecated", ...words].join(" "));
}

const capital = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A name becomes a sentence, a sentence stays one. */
function sentence(replacement: string): string {
  const text = replacement.trim();
  return /\s/.test(text)
    ? capital(text.replace(/(?<![.!?])$/, "."))
    : `Use \`${text}\`.`;
}
