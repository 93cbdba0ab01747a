import type { Action, Api, Tag } from "../ir/index.js";
import type { GroupPlan } from "./plan.js";

/** What the tags of a group's operations say about it, as members to spread. */
export function describeGroup(
  actions: readonly Action[],
  { tags }: Api,
): Pick<GroupPlan, "title" | "description" | "path"> {
  const byName = new Map(tags.map((tag) => [tag.name, tag]));
  const own = actions.flatMap(({ naming, tags: names }) => {
    const name = naming.tag ?? names[0];
    const tag = name === undefined ? undefined : byName.get(name);
    return tag ? [tag] : [];
  });
  const described = own.find(({ description }) => description);
  const titled = own.find(({ summary }) => summary);
  const nested = own.find(({ parent }) => parent !== undefined);
  return {
    ...(titled?.summary !== undefined && { title: titled.summary }),
    ...(described?.description !== undefined && {
      description: described.description,
    }),
    ...(nested && { path: pathTo(nested, byName) }),
  };
}

/** Nobody reads a longer path, and a chain of groups would repeat it for each of them. */
const MOST_LEVELS = 50;

/** The titles of the tags from the top down to this one, the nearest where there are many. */
function pathTo(tag: Tag, byName: ReadonlyMap<string, Tag>): string[] {
  const path: string[] = [];
  let at: Tag | undefined = tag;
  while (at && path.length < MOST_LEVELS) {
    path.push(titleOf(at));
    at = at.parent === undefined ? undefined : byName.get(at.parent);
  }
  return path.reverse();
}

const titleOf = ({ name, summary }: Tag): string => summary ?? name;
