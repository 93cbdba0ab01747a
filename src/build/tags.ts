import type { Tag } from "../ir/index.js";
import type { TagNode } from "../normalise/document.js";
import type { BuildContext } from "./context.js";
import { buildExternalDocs } from "./info.js";
import { pickStrings } from "./read.js";

/** The tags of the description. A parent that is no tag, or that is below the tag itself, is left out with a warning. */
export function buildTags({ document, diagnostics }: BuildContext): Tag[] {
  const { tags = [] } = document;
  const parents = new Map(tags.map(({ name, parent }) => [name, parent]));
  return tags.map((node) => {
    const { parent, ...tag } = buildTag(node);
    if (parent === undefined) return tag;
    if (parents.has(parent) && !isBelow(parent, node.name, parents))
      return { ...tag, parent };
    diagnostics.report(
      "GC_TAG_PARENT",
      { node, key: "parent" },
      { name: node.name, parent },
    );
    return tag;
  });
}

const buildTag = (node: TagNode): Tag => ({
  name: node.name,
  ...pickStrings(node, ["summary", "description", "parent", "kind"]),
  ...buildExternalDocs(node.externalDocs),
});

/** Whether a tag is another one, or is somewhere below it. */
function isBelow(
  name: string,
  other: string,
  parents: ReadonlyMap<string, string | undefined>,
): boolean {
  const seen = new Set<string>();
  let at: string | undefined = name;
  for (; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === other) return true;
    seen.add(at);
  }
  return false;
}

/**
 * The tag that an operation is grouped by, where `kind` and `parent` (OpenAPI 3.2 §4.22) say that it is not the first
 * one: the first for navigation that is not above another of them. A badge or an audience is no place to look in.
 */
export function groupingTag(
  names: readonly string[],
  tags: readonly Tag[],
): { tag?: string } {
  const declared = new Map(tags.map((tag) => [tag.name, tag]));
  const parents = new Map(tags.map(({ name, parent }) => [name, parent]));
  const places = names.filter((name) => {
    const kind = declared.get(name)?.kind;
    return name.trim() !== "" && (kind === undefined || kind === "nav");
  });
  const leaf = places.find(
    (name) =>
      !places.some((other) => other !== name && isBelow(other, name, parents)),
  );
  const first = names.find((name) => name.trim() !== "");
  return leaf === undefined || leaf === first ? {} : { tag: leaf };
}
