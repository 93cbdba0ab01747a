import type { Deprecation } from "../ir/index.js";
import { commentLines } from "./comment.js";

/**
 * `@deprecated` as a line of a doc comment, with since when, until when and what to use instead in words. `link` knows
 * what a replacement is called in the connector.
 */
export function describeDeprecation(
  deprecated: Deprecation | undefined,
  link: (name: string) => string | undefined = () => undefined,
): string[] {
  if (!deprecated) return [];
  const { since, sunset, replacement } = deprecated;
  const times = [
    ...(since ? [`since ${since}`] : []),
    ...(sunset ? [`removed on ${sunset}`] : []),
  ].join(", ");
  const words = [
    ...(times ? [`${capital(times)}.`] : []),
    ...(replacement ? [sentence(replacement, link(replacement))] : []),
  ];
  return commentLines(["@deprecated", ...words].join(" "));
}

const capital = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A name becomes a sentence, a sentence stays one. */
function sentence(replacement: string, link: string | undefined): string {
  if (link !== undefined) return `Use ${link}.`;
  const text = replacement.trim();
  return /\s/.test(text)
    ? capital(text.replace(/(?<![.!?])$/, "."))
    : `Use \`${text}\`.`;
}
