import type { Config } from "../../config/config.js";
import { camelCase, words } from "../../escape/identifier.js";
import type { Action } from "../../ir/index.js";
import { allocate, type Claim } from "../allocate.js";
import type { Section } from "../decisions.js";
import { groupOf } from "./groups.js";
import { namespaceOf, withoutNamespace } from "./namespace.js";
import { pathWords, splitPath, verbOf } from "./paths.js";
import { withoutGroup } from "./repetition.js";

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
 * other generators' extensions, then the operationId, or else method and path, without the words of the group and what all
 * operationIds begin with.
 */
export function nameOperations(
  actions: readonly Action[],
  config: Config,
  locked: Section,
): Map<string, string> {
  const namespace = namespaceOf(actions);
  return allocate({
    claims: actions.map((action) => claimOf(action, config, namespace)),
    locked,
    reserved: (id) => UNUSABLE.has(id.slice(id.indexOf(".") + 1)),
  });
}

function claimOf(action: Action, config: Config, namespace: string): Claim {
  const said = configured(action, config) ?? action.naming.connector;
  const [saidGroup, saidMethod] = said === undefined ? [] : split(said);
  const group = saidGroup ?? groupOf(action, config);
  const method =
    saidMethod ?? (action.naming.method && camelCase(action.naming.method));
  const candidates = [
    ...(method ? [method] : []),
    ...methodsOf(action, group, namespace),
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
function methodsOf(action: Action, group: string, namespace: string): string[] {
  const inPath = pathWords(action.path);
  const verb = words(verbOf(action));
  const method = words(action.method);
  const byPath = [
    [...verb, ...withoutGroup(inPath, group)],
    [...verb, ...inPath],
    [...verb, ...inPath, ...parameterWords(action.path)],
    [...method, ...inPath, ...parameterWords(action.path)],
  ].map(methodName);
  if (action.operationId === undefined) return byPath;
  const full = words(action.operationId);
  const own = words(withoutNamespace(action, namespace) ?? "");
  const short = withoutGroup(own, group);
  return [
    methodName(short.length === 0 ? verb : short),
    methodName(own),
    methodName(full),
    methodName([...method, ...full]),
    ...byPath,
  ];
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
