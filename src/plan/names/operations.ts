import type { Config } from "../../config/config.js";
import { camelCase, words } from "../../escape/identifier.js";
import type { Action } from "../../ir/index.js";
import { allocate, type Claim } from "../allocate.js";
import type { Section } from "../decisions.js";
import { groupOf } from "./groups.js";
import { withoutNamespace } from "./namespace.js";
import { doingOf } from "./doing.js";
import { chosenId, namingOf, ownWords, type Naming } from "./own-words.js";
import { pathWords, splitPath } from "./paths.js";
import { isPlural } from "./plural.js";
import { withoutGroup, withOwner } from "./repetition.js";

/** Members that every object or promise has, and that a resource must not replace. */
const UNUSABLE = new Set([
  "constructor",
  "then",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
]);

/**
 * Names every action `group.method`, by its key. In order of strength: what the lock holds, the config, `x-connector-name`,
 * other generators' extensions, then the operationId, or else (also where that only spells them) method and path, without
 * the words of the group and what frameworks put around a name.
 */
export function nameOperations(
  actions: readonly Action[],
  config: Config,
  locked: Section,
): Map<string, string> {
  const naming = namingOf(actions);
  return allocate({
    claims: actions.map((action) => claimOf(action, config, naming)),
    locked,
    reserved: (id) => UNUSABLE.has(id.slice(id.indexOf(".") + 1)),
  });
}

function claimOf(action: Action, config: Config, naming: Naming): Claim {
  const said = configured(action, config) ?? action.naming.connector;
  const [saidGroup, saidMethod] = said === undefined ? [] : split(said);
  const group = saidGroup ?? groupOf(action, config);
  const method =
    saidMethod ?? (action.naming.method && camelCase(action.naming.method));
  const candidates = [
    ...(method ? [method] : []),
    ...methodsOf(action, group, naming),
  ];
  return {
    key: action.key,
    candidates: candidates.map((name) =>
      name === "" ? "" : `${group}.${name}`,
    ),
  };
}

function configured(action: Action, { names }: Config): string | undefined {
  const chosen = names?.operations ?? {};
  const key = [action.key, action.operationId].find(
    (name) => name !== undefined && Object.hasOwn(chosen, name),
  );
  return key === undefined ? undefined : chosen[key];
}

function split(id: string): [group: string | undefined, method: string] {
  const dot = id.lastIndexOf(".");
  return dot < 0
    ? [undefined, camelCase(id)]
    : [camelCase(id.slice(0, dot)), camelCase(id.slice(dot + 1))];
}

/** From the shortest name that could do to the fullest. */
function methodsOf(action: Action, group: string, naming: Naming): string[] {
  const { verb, nouns } = doingOf(action, naming.facts);
  const method = words(action.method);
  const parameters = parameterWords(action.path);
  const inPath = pathWords(action.path);
  const byPath = [
    [...verb, ...aboutGroup(nouns, group)],
    [...verb, ...nouns],
    [...verb, ...inPath],
    [...verb, ...inPath, ...parameters],
    [...method, ...inPath, ...parameters],
  ];
  const { operationId } = action;
  if (operationId === undefined) return byPath.map(methodName);
  const own = ownWords(action, naming);
  const { owned } = naming.facts;
  const short = withOwner(own, group, owned) ?? withoutGroup(own, group);
  const full = words(operationId);
  const isList = isListing(action, verb) && getsSeveral(own, group);
  const byOwn = [
    ...(isList ? [["list", ...short.slice(1)]] : []),
    short.length === 0 || isMethodAlone(short, action) ? verb : short,
    own,
  ];
  const byId = [
    words(withoutNamespace(action, naming.namespace) ?? ""),
    full,
    [...method, ...full],
  ];
  const isChosen = chosenId(action, naming) !== undefined;
  const all = isChosen
    ? [...byOwn, ...byId, ...byPath]
    : naming.spelled.has(action.key)
      ? [...byPath, ...byOwn, ...byId]
      : [...byOwn, ...byPath, ...byId];
  return all.map(methodName);
}

/** Not one item; at `/` only the name says more. */
const isListing = (
  { method, path }: Action,
  verb: readonly string[],
): boolean => verb[0] === "list" || (method === "GET" && path === "/");

/** `getPets` in `pets`: the plural says what `get` alone does not. */
function getsSeveral(own: readonly string[], group: string): boolean {
  const noun = own.slice(1, 1 + words(group).length);
  return (
    own[0]?.toLowerCase() === "get" &&
    withoutGroup(noun, group).length === 0 &&
    isPlural(noun.at(-1) ?? "")
  );
}

/** What is left of `POST-pet` in `pets`, which says no more than the operation itself. */
const isMethodAlone = (own: readonly string[], { method }: Action): boolean =>
  own.length === 1 && own[0] === method;

/** `listForFile` where the comments of a file are listed, in a group of comments. */
function aboutGroup(nouns: readonly string[], group: string): string[] {
  const others = withoutGroup(nouns, group);
  const isLast =
    others.length < nouns.length &&
    others.every((noun, at) => noun === nouns[at]);
  return isLast && others.length > 0 ? ["for", ...others] : others;
}

/** At most 60 characters: what is longer is told apart by its digest. */
function methodName(of: readonly string[]): string {
  const name = camelCase(of).slice(0, 60);
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

function parameterWords(path: string): string[] {
  const names = splitPath(path).flatMap(({ text, parameter }) =>
    parameter ? words(text) : [],
  );
  return names.length > 0 ? ["by", ...names] : [];
}
