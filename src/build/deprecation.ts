import type { Deprecation } from "../ir/index.js";
import type { Node } from "../normalise/document.js";
import { pickStrings } from "./read.js";

const DATE = String.raw`\d{4}-\d{2}-\d{2}`;
/** "removed on 2027-01-01", "sunset: 2027-01-01", "will stop working after 2027-01-01". */
const SUNSET = new RegExp(
  String.raw`\b(?:sunset|removed|removal|shut ?down|retired?|stops? working|end of life|EOL)\b[^.\n]{0,40}?(${DATE})`,
  "i",
);
/** "deprecated since v2.1", "deprecated as of 2024-05-01". */
const SINCE = new RegExp(
  String.raw`\bdeprecated\b[^.\n]{0,20}?\b(?:since|as of|in|from)\s+(?:version\s+|v)?(${DATE}|\d+(?:\.\d+)*)`,
  "i",
);
/** "use `findPets` instead", "replaced by findPets", "please use /v2/pets". */
const REPLACEMENT = [
  /\b(?:replaced|superseded) by\s+(?:the\s+)?[`'"]?([^\s`'",;]+(?:\s+\/[^\s`'",;]+)?)[`'"]?/i,
  /\buse\s+(?:the\s+)?[`'"]([^`'"\n]{1,80})[`'"](?:\s+\w+)?\s+instead\b/i,
  /\buse\s+(?:the\s+)?([A-Za-z][\w./-]*)\s+instead\b/i,
];

/**
 * What a description says about a deprecation, as members to spread: the flag and `x-deprecated`, `x-sunset`,
 * `x-deprecated-since`, `x-replaced-by`; where these are silent, the words of the description.
 */
export function deprecationOf(node: Node): { deprecated?: Deprecation } {
  const said = pickStrings(node, [
    "x-sunset",
    "x-deprecated-since",
    "x-replaced-by",
    "description",
  ]);
  const flagged = node["deprecated"] === true || node["x-deprecated"] === true;
  if (
    !flagged &&
    said["x-sunset"] === undefined &&
    said["x-deprecated-since"] === undefined
  )
    return {};
  const words = said.description?.slice(0, 4000) ?? "";
  const since = said["x-deprecated-since"] ?? SINCE.exec(words)?.[1];
  const sunset = said["x-sunset"] ?? SUNSET.exec(words)?.[1];
  const replacement =
    said["x-replaced-by"] ?? firstMatch(words)?.replace(/\.$/, "");
  return {
    deprecated: {
      ...(since !== undefined && { since }),
      ...(sunset !== undefined && { sunset }),
      ...(replacement !== undefined && { replacement }),
    },
  };
}

function firstMatch(words: string): string | undefined {
  for (const pattern of REPLACEMENT) {
    const found = pattern.exec(words)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
