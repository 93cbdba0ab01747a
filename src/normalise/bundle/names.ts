import { isNode, memberOf, textOf } from "../../grammar/json.js";
import { formatPointer } from "../../grammar/pointer.js";
import { keyOf, type Target } from "../../grammar/target.js";

/** After these, the next token is a name that somebody gave. */
const maps = new Set([
  "schemas",
  "definitions",
  "$defs",
  "properties",
  "patternProperties",
  "dependentSchemas",
  "paths",
  "webhooks",
  "pathItems",
  "responses",
  "parameters",
  "headers",
  "requestBodies",
  "callbacks",
]);

const silent = new Set(["components", "schema"]);

const spoken: ReadonlyMap<string, string> = new Map([
  ["items", "item"],
  ["additionalProperties", "value"],
  ["requestBody", "body"],
]);

const methods = /^(get|put|post|delete|options|head|patch|trace|query)$/;

/**
 * Names for the targets, by key. A name depends on the target's own place and on collisions, never on the order in
 * which targets are met: all that collide get longer names.
 */
export function nameTargets(
  targets: ReadonlyMap<string, Target>,
  taken: ReadonlySet<string>,
): Map<string, string> {
  const names = new Map<string, string>();
  const used = new Set(taken);
  let pending = [...targets.entries()].map(([key, target]) => ({
    key,
    candidates: candidatesOf(target),
  }));
  for (let level = 0; pending.length > 0; level++) {
    const at = (candidates: readonly string[]) =>
      candidates[level] ?? `${candidates.at(-1)}_${level}`;
    const counts = countBy(pending.map(({ candidates }) => at(candidates)));
    const settled = pending.filter(({ candidates }) => {
      const name = at(candidates);
      return name !== "" && counts.get(name) === 1 && !used.has(name);
    });
    for (const { key, candidates } of settled) {
      names.set(key, at(candidates));
      used.add(at(candidates));
    }
    pending = pending.filter(({ key }) => !names.has(key));
  }
  return names;
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Shorter ones first; no two targets have the last in common. */
function candidatesOf(target: Target): string[] {
  const { short, long } = wordsOf(target);
  const path = new URL(target.source.uri).pathname.replace(/\.[^./]*$/, "");
  const folders = path.split("/").flatMap(wordsIn);
  const stem = folders.slice(-1);
  return [
    join(short.length > 0 ? short : stem),
    join(short.length > 0 ? long : folders.slice(-2)),
    join([...stem, ...short]),
    join([...stem, ...long]),
    `${target.source.label}#${formatPointer(target.pointer)}`,
    keyOf(target),
  ];
}

const join = (words: readonly string[]) => words.join("_");

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}$]+/gu) ?? [];

/** The words of a place; the long form has the media types and keywords that the short one leaves out. */
function wordsOf({ source, pointer }: Target): {
  short: string[];
  long: string[];
} {
  const short: string[] = [];
  const long: string[] = [];
  let holder: unknown = source.value;
  let after = "";
  for (const token of pointer) {
    const value = childOf(holder, token);
    const words = wordsOfToken(token, after, value);
    if (after === "paths" || !methods.test(token)) short.push(...words);
    else short.unshift(...words);
    long.push(...(words.length > 0 ? words : wordsIn(token)));
    after = maps.has(after) || after === "content" ? "" : token;
    holder = value;
  }
  return { short, long };
}

function childOf(holder: unknown, token: string): unknown {
  return typeof holder === "object" && holder !== null
    ? memberOf(holder, token)
    : undefined;
}

function wordsOfToken(token: string, after: string, value: unknown): string[] {
  if (after === "parameters" && isNode(value) && /^\d+$/.test(token)) {
    return wordsIn(textOf(value, "name") ?? token);
  }
  if (maps.has(after)) return wordsIn(token);
  if (after === "content" || maps.has(token) || silent.has(token)) return [];
  if (token === "content") return [];
  if (/^\d+$/.test(token)) return wordsIn(`${after}${token}`);
  if (/^(all|any|one)Of$/.test(token)) return [];
  return wordsIn(spoken.get(token) ?? token);
}
