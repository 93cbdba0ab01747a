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

/** What stands before the one that something is added to or taken from; `for` elsewhere. */
const BEFORE_OWNER: ReadonlyMap<string, string> = new Map([
  ["add", "to"],
  ["invite", "to"],
  ["remove", "from"],
]);

/**
 * `createForSite` where `createSiteDeploy` makes a deploy of a site, in the group of deploys: `createSite` would speak of the
 * site. `owned` has what belongs to what, as paths tell.
 */
export function withOwner(
  of: readonly string[],
  group: string,
  owned: ReadonlySet<string>,
): string[] | undefined {
  const short = withoutGroup(of, group);
  const [verb = "", ...owner] = short;
  const isLast = short.every((word, at) => word === of[at]);
  if (owner.length === 0 || short.length === of.length || !isLast)
    return undefined;
  const pair = [owner, words(group)].map((one) => one.map(singular).join(""));
  if (!owned.has(pair.join(" "))) return undefined;
  return [verb, BEFORE_OWNER.get(verb.toLowerCase()) ?? "for", ...owner];
}
