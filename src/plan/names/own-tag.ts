import { words } from "../../escape/identifier.js";
import type { Config } from "../../config/config.js";
import type { Action, Api } from "../../ir/index.js";
import type { Section } from "../decisions.js";
import { groupOf } from "./groups.js";
import { firstNoun } from "./paths.js";
import { singular } from "./plural.js";
import { squash } from "./spelled-paths.js";

interface OwnTagRequest {
  readonly api: Api;
  /** What the connector is called. */
  readonly name: string;
  readonly config: Config;
  /** The names of released operations, which stay in their group. */
  readonly locked: Section;
}

/** Of fewer things paths are often about by accident: Azure's begin with `subscriptions` or `providers`. */
const MIN_NOUNS = 3;

/**
 * Without the one tag of all operations where that is called like the API, or like the end of its name, as
 * `plaid.plaid.createLink` says nothing that `plaid.link.create` does not: the paths group them, if they are about several
 * things.
 */
export function withoutOwnTag(request: OwnTagRequest): Api {
  const { api, name, config, locked } = request;
  const [first] = api.actions;
  if (!first || !isOwn(first, name) || isChosen(first, config)) return api;
  const group = groupOf(first, config);
  const isAlone = api.actions.every(
    (action) => isOwn(action, name) && groupOf(action, config) === group,
  );
  const isReleased = Object.values(locked).some((id) =>
    id.startsWith(`${group}.`),
  );
  const nouns = new Set(api.actions.map(({ path }) => firstNoun(path)));
  if (!isAlone || isReleased || nouns.size < MIN_NOUNS) return api;
  return {
    ...api,
    actions: api.actions.map((action) => ({ ...action, tags: [] })),
  };
}

const isOwn = ({ tags, naming }: Action, name: string): boolean =>
  naming.group === undefined &&
  naming.tag === undefined &&
  tags.length === 1 &&
  endsIn(name, tags[0] ?? "");

/** `Facilities` of `VAFacilities`, in the plural or not. */
function endsIn(name: string, tag: string): boolean {
  if (squash(tag) === squash(name)) return true;
  const own = words(tag).map(singular);
  const end = words(name).map(singular).slice(-own.length);
  return own.length > 0 && own.join(" ") === end.join(" ");
}

const isChosen = ({ tags }: Action, { names }: Config): boolean =>
  Object.hasOwn(names?.groups ?? {}, tags[0] ?? "");
