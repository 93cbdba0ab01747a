import { words } from "../../escape/identifier.js";

export type Words = readonly string[];

/** Words that say nothing of what a type is about, unless something stands before them. */
const VAGUE = new Set(
  (
    "action actions attribute attributes body category choice code config configuration content context data detail details entry " +
    "field fields filter filters format id info information input item items key kind level link links meta metadata method " +
    "mode name object objects option options order output param parameter parameters params payload properties property reason " +
    "request resource response result results role scope setting settings sort source state states status summary target type " +
    "types usage value values variant version"
  ).split(" "),
);

/** First words of operations, which are not those of the things that they are about. */
const VERBS = new Set(
  "get post put patch delete create update list add set remove search find replace".split(
    " ",
  ),
);

export const labelOf = (name: string): Words =>
  words(name).map((word) => word.toLowerCase());

/** Words that join what stands before them, and begin nothing. */
const JOINING = new Set("for in by of with to from at on and or".split(" "));

/** `for release` is about `release`. */
export const withoutJoining = (label: Words): Words =>
  label.slice(
    Math.max(
      0,
      label.findIndex((word) => !JOINING.has(word)),
    ),
  );

/** `add item for` is about `add item`. */
export const untilJoining = (label: Words): Words =>
  label.slice(0, label.findLastIndex((word) => !JOINING.has(word)) + 1);

/** Whether it says nothing by itself, as the end of `created by`. */
export const isJoining = (label: Words): boolean =>
  label.every((word) => JOINING.has(word));

export const isVague = (label: Words): boolean =>
  label.length === 0 || (label.length === 1 && VAGUE.has(label[0]!));

/** `PostAccounts` is about `Accounts`. */
export function withoutVerb(label: Words): Words {
  const [first = "", ...others] = label;
  return others.length > 0 && VERBS.has(first) ? others : label;
}

export const joinLabel = (...labels: readonly Words[]): string =>
  joinWords(labels.reduce(joinTwo, []));

export const joinWords = (label: Words): string =>
  label.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");

/** What both say where they meet is said once: `CreateBudget` and `budget alert`. */
function joinTwo(a: Words, b: Words): Words {
  const shared = Math.min(a.length, b.length);
  for (let length = shared; length > 0; length--) {
    const end = a.slice(-length).map(singularOf);
    if (end.every((word, at) => word === singularOf(b[at] ?? "")))
      return [...a.slice(0, -length), ...b];
  }
  return [...a, ...b];
}

/** The words that all begin with. */
export function sharedStart(labels: readonly Words[]): Words {
  const [first = [], ...others] = labels;
  const at = first.findIndex((word, index) =>
    others.some((label) => label[index] !== word),
  );
  return at < 0 ? first : first.slice(0, at);
}

/** The words that all end in. */
export const sharedEnd = (labels: readonly Words[]): Words =>
  sharedStart(labels.map((label) => label.toReversed())).toReversed();

/** The one that occurs most often; of several the one of fewest words, then the first. */
export function commonest(labels: readonly Words[]): {
  label: Words;
  share: number;
} {
  const counts = new Map<string, { label: Words; count: number }>();
  for (const label of labels) {
    const text = label.join(" ");
    const count = (counts.get(text)?.count ?? 0) + 1;
    counts.set(text, { label, count });
  }
  const [best] = [...counts.values()].sort(
    (a, b) => b.count - a.count || a.label.length - b.label.length,
  );
  const { label = [], count = 0 } = best ?? {};
  return { label, share: count / labels.length };
}

/** What a label ends in, itself included: that of `billing address` is `address`, too. */
export const endsOf = (label: Words): Words[] =>
  label.map((_, at) => label.slice(at));

/** One of them: `tax ids` → `tax id`. */
export const oneOf = (label: Words): Words => [
  ...label.slice(0, -1),
  ...label.slice(-1).map(singularOf),
];

function singularOf(word: string): string {
  if (/[^aeiou]ies$/.test(word) && word !== "series")
    return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh|[bnprt]us|alias)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
