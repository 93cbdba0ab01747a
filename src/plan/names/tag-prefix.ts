import { words } from "../../escape/identifier.js";
import type { Config } from "../../config/config.js";
import type { Action, Api } from "../../ir/index.js";
import type { Section } from "../decisions.js";
import { groupOf } from "./groups.js";
import { singular } from "./plural.js";

interface TagPrefixRequest {
  readonly api: Api;
  /** What the connector is called. */
  readonly name: string;
  readonly config: Config;
  /** The names of released operations, which stay in their group. */
  readonly locked: Section;
}

/**
 * Groups without the name of the API and its version, if all tags begin with them: `ChatV2Channel` and `ChatV2User`
 * of Twilio's Chat are `channel` and `user`.
 */
export function withoutTagPrefix(request: TagPrefixRequest): Api {
  const { api, config, locked } = request;
  const tags = [...new Set(api.actions.map(tagOf))];
  const length = tags.length > 1 ? prefixOf(tags, request) : 0;
  if (length === 0) return api;
  const groups = new Set(api.actions.map((action) => groupOf(action, config)));
  const isReleased = Object.values(locked).some((id) =>
    groups.has(id.slice(0, id.indexOf("."))),
  );
  if (isReleased) return api;
  const rename = (action: Action): Action => {
    const group = words(tagOf(action) ?? "")
      .slice(length)
      .join(" ");
    return { ...action, naming: { ...action.naming, group } };
  };
  return { ...api, actions: api.actions.map(rename) };
}

/** The only tag, where nothing else says what the group is. */
const tagOf = ({ tags, naming }: Action): string | undefined =>
  tags.length === 1 && naming.group === undefined && naming.tag === undefined
    ? tags[0]
    : undefined;

/** How many words they begin with that say which API it is, in which version; 0 where some tag says nothing else, or is configured. */
function prefixOf(
  tags: readonly (string | undefined)[],
  { name, config: { names } }: TagPrefixRequest,
): number {
  const [first = [], ...others] = tags.map((tag) =>
    tag === undefined || Object.hasOwn(names?.groups ?? {}, tag)
      ? []
      : words(tag).map(singular),
  );
  const isShared = (word: string, at: number): boolean =>
    others.every((other) => other[at] === word && other.length > at + 1);
  const end = first.findIndex(
    (word, at) => !isShared(word, at) || at + 1 === first.length,
  );
  const shared = first.slice(0, Math.max(0, end));
  const known = new Set(words(name).map(singular));
  const [version = "", ...telling] = shared.toReversed();
  const isName = telling.length > 0 && telling.every((word) => known.has(word));
  return isName && /^v\d+$/.test(version) ? shared.length : 0;
}
