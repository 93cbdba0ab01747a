import type { Action } from "../../ir/index.js";
import { isNoise, splitPath } from "./paths.js";

/** From this share on, an API's operationIds are made of its paths by rule, and not by somebody who named operations. */
const MIN_SHARE = 0.5;

/**
 * The keys of the operations whose operationId only spells method and path, parameters and all: `get_files_id`,
 * `PostCustomersCustomer`. None where that is so of a few, by chance.
 */
export function spelledPaths(actions: readonly Action[]): ReadonlySet<string> {
  const named = actions.filter(({ operationId }) => operationId !== undefined);
  const spelled = named.filter(spellsPath);
  const telling = named.filter(({ path }) => path.includes("{"));
  const share =
    spelled.filter(({ path }) => path.includes("{")).length / telling.length;
  return new Set(share >= MIN_SHARE ? spelled.map(({ key }) => key) : []);
}

function spellsPath({ operationId = "", method, path }: Action): boolean {
  const id = squash(operationId);
  const start = squash(method);
  return spellings(path).some(
    (text) => id === start + text || id === text + start,
  );
}

/** With versions and the like, or without; with the names of the parameters, or `id` for each. */
function spellings(path: string): string[] {
  const all = splitPath(path).map(({ text }) => text);
  const telling = all.filter((text) => !isNoise(text));
  return [all, telling].flatMap((segments) => [
    squash(segments.join("")),
    squash(segments.join("").replace(/\{[^}]*\}/g, "id")),
  ]);
}

/** Only letters and digits, in one case. */
export const squash = (text: string): string =>
  text.toLowerCase().replace(/[^a-z0-9]/g, "");
