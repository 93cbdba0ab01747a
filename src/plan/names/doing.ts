import { camelCase } from "../../escape/identifier.js";
import type { Action } from "../../ir/index.js";
import {
  fixedWords,
  splitPath,
  withoutNotation,
  type Segment,
} from "./paths.js";
import { isPlural, singular } from "./plural.js";

/** What an operation does, and to what. */
export interface Doing {
  readonly verb: readonly string[];
  readonly nouns: readonly string[];
}

/** What all paths of an API say together. */
export interface PathFacts {
  /** Those that have items: `/pets`, where there is `/pets/{petId}`. */
  readonly collections: ReadonlySet<string>;
  /** What belongs to what, one of each: `farm pet` for `/farms/{farmId}/pets`. */
  readonly owned: ReadonlySet<string>;
  /** Keys of the operations, such as `GET /pets`. */
  readonly keys: ReadonlySet<string>;
}

export function pathFacts(
  actions: readonly Pick<Action, "method" | "path">[],
): PathFacts {
  const all = actions.map(({ method, path }) => ({
    method,
    path: withoutNotation(path),
  }));
  const collections = new Set(
    all.flatMap(({ path }) => /^(.+)\/\{[^{}/]*\}$/.exec(path)?.[1] ?? []),
  );
  return {
    collections,
    owned: new Set(all.flatMap(({ path }) => pairsOf(path))),
    keys: new Set(all.map(({ method, path }) => `${method} ${path}`)),
  };
}

/** What stands before a parameter, with what comes next behind it. */
function pairsOf(path: string): string[] {
  const segments = splitPath(path);
  return segments.flatMap(({ text, parameter }, at) => {
    const isOwner = !parameter && segments[at + 1]?.parameter === true;
    const next = segments.slice(at + 1).find((one) => !one.parameter);
    if (!isOwner || !next) return [];
    return [`${oneOf(fixedWords(text))} ${oneOf(fixedWords(next.text))}`];
  });
}

/** Several words as one, in the singular: `dnsrecord`. */
const oneOf = (of: readonly string[]): string => of.map(singular).join("");

/**
 * What an operation does, told from its method and its path: `POST /files/{id}/copy` copies, and `GET /pets` lists, but
 * `GET /account` gets.
 */
export function doingOf(
  { method, path: whole }: Pick<Action, "method" | "path">,
  facts: PathFacts,
): Doing {
  const path = withoutNotation(whole);
  const segments = splitPath(path);
  const last = fixedWords(segments.at(-1)?.text ?? "");
  const before = segments.flatMap(nounsOf).slice(0, -last.length || undefined);
  if (before.length > 0 && !facts.collections.has(path) && isDeed(method, last))
    return { verb: last, nouns: before };
  const verb = verbOf(method, path, facts);
  return {
    verb: [verb],
    nouns: [...before, ...(verb === "create" ? inSingular(last) : last)],
  };
}

/** What stands before a parameter is one of it: `pets` in `/pets/{petId}/toys`. */
function nounsOf(
  { text }: Segment,
  at: number,
  segments: readonly Segment[],
): readonly string[] {
  const nouns = fixedWords(text);
  const next = segments[at + 1];
  return next && /^\{[^{}]*\}$/.test(next.text)
    ? [...nouns.slice(0, -1), ...nouns.slice(-1).map(singular)]
    : nouns;
}

/** The words of what several things are called, for one of them. */
export const inSingular = (of: readonly string[]): string[] =>
  of.map((word, at) =>
    at === of.length - 1 && isPlural(word) ? singular(word) : word,
  );

const VERBS: ReadonlyMap<string, string> = new Map([
  ["POST", "create"],
  ["PUT", "replace"],
  ["PATCH", "update"],
  ["DELETE", "delete"],
  ["HEAD", "head"],
  ["OPTIONS", "options"],
  ["TRACE", "trace"],
  ["QUERY", "query"],
]);

function verbOf(
  method: string,
  path: string,
  { collections, keys }: PathFacts,
): string {
  const last = splitPath(path).at(-1)?.text ?? "";
  const isItem = last === "" || last.endsWith("}");
  const isList =
    !isItem &&
    (collections.has(path) || isPlural(fixedWords(last).at(-1) ?? ""));
  if (method === "GET") return isList ? "list" : "get";
  // an item, or the one thing at this path, which is there already
  const isThere =
    (last !== "" && isItem) || (!isList && keys.has(`GET ${path}`));
  const hasOther = keys.has(`PUT ${path}`) || keys.has(`PATCH ${path}`);
  if (method === "POST" && isThere && !hasOther) return "update";
  return VERBS.get(method) ?? (camelCase(method) || "call");
}

/** What a path ends in that says what is done, whatever the method; nouns, too, if more follows: `search_results`. */
const DEEDS = new Set(
  "check download export find list lookup preview query search validate verify".split(
    " ",
  ),
);

/** The same, where something is sent to it. */
const SENT_NOUNS = new Set(
  (
    "claim copy fork import lock merge pause post refund release report reset return reverse run share ship sign test " +
    "transfer trigger upload vote watch"
  ).split(" "),
);

const SENT_DEEDS = new Set(
  (
    "accept acknowledge activate add advance anonymize apply approve archive assign attach authorize block cancel capture " +
    "change clear clone close complete compress confirm convert deactivate decline delete detach disable disconnect dismiss " +
    "duplicate enable execute expire extend fail finalize follow generate join leave mark modify move mute pin process publish " +
    "purge reactivate reassign rebuild reconstruct recover redact redeem refresh regenerate register reindex reject remove " +
    "rename renew reopen replay rescan resend resolve restart restore resume retry revert revoke rotate send shutdown start " +
    "stop submit subscribe succeed suspend sync terminate unarchive unassign unblock uncompress unfollow unlink unlock unmute " +
    "unpin unpublish unsubscribe update validate verify void withdraw"
  ).split(" "),
);

function isDeed(method: string, of: readonly string[]): boolean {
  const first = of[0]?.toLowerCase() ?? "";
  const isSent = /^(POST|PUT|PATCH)$/.test(method);
  const isAlone = of.length === 1;
  return (
    (isAlone && DEEDS.has(first)) ||
    (isSent && (SENT_DEEDS.has(first) || (isAlone && SENT_NOUNS.has(first))))
  );
}
