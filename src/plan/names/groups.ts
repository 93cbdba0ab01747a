import type { Config } from "../../config/config.js";
import { digest } from "../../escape/digest.js";
import { camelCase } from "../../escape/identifier.js";
import type { Action } from "../../ir/index.js";
import { firstNoun } from "./paths.js";

/** Members that an object has anyway, and `then`, which would make the client a promise. */
const UNUSABLE = new Set([
  "constructor",
  "then",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
]);

/** The group of an action: asked for in the description or the config, else its first tag, else its path's first segment. */
export function groupOf(action: Action, { names }: Config): string {
  const told =
    action.naming.group ??
    action.naming.tag ??
    action.tags.find((tag) => tag.trim() !== "") ??
    firstNoun(action.path) ??
    "root";
  const chosen = names?.groups ?? {};
  return groupName(Object.hasOwn(chosen, told) ? chosen[told]! : told);
}

function groupName(told: string): string {
  const name = camelCase(told);
  if (name === "") return `group_${digest(told, 4)}`;
  if (name.length > 60) return `${name.slice(0, 50)}_${digest(told, 8)}`;
  return UNUSABLE.has(name) || /^[0-9]/.test(name) ? `_${name}` : name;
}
