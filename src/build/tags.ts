import type { Tag } from "../ir/index.js";
import type { TagNode } from "../normalise/document.js";
import type { BuildContext } from "./context.js";
import { buildExternalDocs } from "./info.js";
import { pickStrings } from "./read.js";

/** The tags of the description. A parent that is no tag, or that is below the tag itself, is left out with a warning. */
export function buildTags({ document, diagnostics }: BuildContext): Tag[] {
  const { tags = [] } = document;
  const parents = new Map(tags.map(({ name, parent }) => [name, parent]));
  const circular = findCircles(parents);
  return tags.map((node) => {
    const { parent, ...tag } = buildTag(node);
    if (parent === undefined) return tag;
    if (parents.has(parent) && !circular.has(node.name))
      return { ...tag, parent };
    diagnostics.report(
      "GC_TAG_PARENT",
      { node, key: "parent" },
      { name: node.name, parent },
    );
    return tag;
  });
}

type Parents = ReadonlyMap<string, string | undefined>;

const buildTag = (node: TagNode): Tag => ({
  name: node.name,
  ...pickStrings(node, ["summary", "description", "parent", "kind"]),
  ...buildExternalDocs(node.externalDocs),
});

/** The tags that are below themselves. */
function findCircles(parents: Parents): Set<string> {
  const circular = new Set<string>();
  const done = new Set<string>();
  for (const start of parents.keys()) {
    const path = new Set<string>();
    let at: string | undefined = start;
    for (; at !== undefined && !done.has(at); at = parents.get(at)) {
      done.add(at);
      path.add(at);
    }
    if (at === undefined || !path.has(at)) continue;
    const names = [...path];
    for (const name of names.slice(names.indexOf(at))) circular.add(name);
  }
  return circular;
}
