const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    "people person, children child, men man, women woman, feet foot, teeth tooth, mice mouse, geese goose, indices index, " +
    "matrices matrix, vertices vertex, appendices appendix, criteria criterion, quizzes quiz, axes axis, caches cache, " +
    "movies movie, cookies cookie, ties tie, pies pie, selfies selfie, calories calorie, shelves shelf, halves half, " +
    "knives knife, wives wife, calves calf, thieves thief, loaves loaf, leaves leaf, lives life, wolves wolf, heroes hero, " +
    "potatoes potato, tomatoes tomato, echoes echo, vetoes veto"
  )
    .split(", ")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** They end in `s`, and are no plurals. */
const NO_PLURAL =
  /(ss|us|is|ias|canvas|atlas|gas)$|^(series|species|news|dns|sms|gps|aws|css|tls|https|kubernetes|lens|chaos|always|as|has|was)$/;

/** An ending of plurals, and what stands there in the singular. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/((?:stat|bon|vir|camp|cens|foc|nex|rad|gen|(?:^|mini|omni)b)us)es$/, "$1"],
  [/(analy|cri|hypothe|diagno|synthe|parenthe|empha|the)ses$/, "$1sis"],
  [/(ss|ias|canvas|atlas|gas|x|ch|sh)es$/, "$1"],
  [/([^aeiou])ies$/, "$1y"],
  [/s$/, ""],
];

/** A word in the singular, in lower case: `policies` is `policy`, `status` is `status`. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  const known = IRREGULAR.get(lower);
  if (known !== undefined || NO_PLURAL.test(lower)) return known ?? lower;
  const ending = ENDINGS.find(([pattern]) => pattern.test(lower));
  return ending ? lower.replace(...ending) : lower;
}

/** Plurals that are about one thing. */
const ONE =
  /^(settings|preferences|options|details|statistics|stats|analytics|metrics|credentials|permissions|capabilities|limits|terms|basics)$/;

/** Whether a word is about several things. */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  return singular(lower) !== lower && !ONE.test(lower);
}
