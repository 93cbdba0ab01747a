import { words } from "../../escape/identifier.js";
import { singular } from "./plural.js";

/** Words that say nothing once the noun behind them is gone. */
const ARTICLES = new Set(["a", "an", "the"]);

/** A word behind which the group's name is needed: `addItemToPets` cannot end in `To`. */
const PREPOSITIONS = new Set([
  "to",
  "from",
  "for",
  "in",
  "of",
  "by",
  "on",
  "with",
  "at",
  "and",
  "or",
  "as",
]);

/**
 * The words of a name without those of its group, singular or plural: `listPets` in `pets` is `list`. They go only where
 * they stand together, and only once.
 */
export function withoutGroup(of: readonly string[], group: string): string[] {
  const groupWords = words(group).map(singular);
  const stems = of.map(singular);
  for (let at = 0; at + groupWords.length <= of.length; at++) {
    const matches = groupWords.every(
      (word, offset) => stems[at + offset] === word,
    );
    if (!matches || PREPOSITIONS.has(stems[at - 1] ?? "")) continue;
    const start = ARTICLES.has(of[at - 1]?.toLowerCase() ?? "") ? at - 1 : at;
    return [...of.slice(0, start), ...of.slice(at + groupWords.length)];
  }
  return [...of];
}
