import { camelCase } from "../../escape/identifier.js";
import type { Action } from "../../ir/index.js";
import { fixedWords, splitPath, type Segment } from "./paths.js";
import { isPlural, singular } from "./plural.js";

/** What an operation does, and to what. */
export interface Doing {
  readonly verb: readonly string[];
  readonly nouns: readonly string[];
}

/** The paths that have items: `/pets`, where there is `/pets/{petId}`. */
export function collectionsOf(
  actions: readonly Pick<Action, "path">[],
): ReadonlySet<string> {
  return new Set(
    actions.flatMap(({ path }) => /^(.+)\/\{[^{}/]*\}$/.exec(path)?.[1] ?? []),
  );
}

/**
 * What an operation does, told from its method and its path: `POST /files/{id}/copy` copies, and `GET /pets` lists, but
 * `GET /account` gets.
 */
export function doingOf(
  { method, path }: Pick<Action, "method" | "path">,
  collections: ReadonlySet<string>,
): Doing {
  const segments = splitPath(path);
  const last = fixedWords(segments.at(-1)?.text ?? "");
  const before = segments.flatMap(nounsOf).slice(0, -last.length || undefined);
  if (before.length > 0 && !collections.has(path) && isDeed(method, last))
    return { verb: last, nouns: before };
  const verb = verbOf(method, path, collections);
  const isOne = verb === "create" || verb === "get";
  return {
    verb: [verb],
    nouns: [...before, ...(isOne ? inSingular(last) : last)],
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
  return next && /^\{[^{}]*\}$/.test(next.text) ? inSingular(nouns) : nouns;
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
  collections: ReadonlySet<string>,
): string {
  const last = splitPath(path).at(-1)?.text ?? "{}";
  const isItem = last.endsWith("}");
  const isList =
    collections.has(path) || isPlural(fixedWords(last).at(-1) ?? "");
  if (method === "GET") return isList && !isItem ? "list" : "get";
  if (method === "POST" && isItem && path !== "/") return "update";
  return VERBS.get(method) ?? (camelCase(method) || "call");
}

/** What a path ends in that says what is done, whatever the method; nouns, too, if more follows: `search_results`. */
const DEEDS = new Set(
  "check download export find lookup preview query search validate verify".split(
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
    "accept activate add advance apply approve archive assign attach authorize block cancel capture change clear clone close " +
    "complete confirm convert deactivate decline detach disable disconnect dismiss duplicate enable execute expire fail " +
    "finalize follow generate join leave mark move mute process publish purge reactivate rebuild redact refresh regenerate " +
    "register reject remove rename reopen replay resend restart restore resume retry revert revoke rotate send start stop submit " +
    "subscribe succeed suspend sync terminate unarchive unblock unfollow unlink unlock unmute unpublish unsubscribe update " +
    "validate verify void withdraw"
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
