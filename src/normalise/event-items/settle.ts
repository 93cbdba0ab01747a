import { derive } from "../../diagnostics/provenance.js";
import { readEventItems, type EventItems } from "../../grammar/event-items.js";
import { isNode, textOf, type Node } from "../../grammar/json.js";
import { isEventStream } from "../../grammar/sequences.js";
import { referredName } from "../repairs/compositions/graph.js";
import { CanonicalItems } from "./canonical.js";
import { followIn } from "./follow.js";
import { mapMember, mapResponseContents } from "./map-contents.js";

/**
 * Writes the items of event streams whose data is described as JSON by `contentSchema` (OpenAPI 3.2, "Special
 * Considerations for Server-Sent Events") as one schema for each kind of event, in which `data` is marked as the JSON that
 * it is.
 */
export function settleEventItems(document: Node): Node {
  const follow = followIn(document);
  const found = new Map<Node, EventItems<undefined>>();
  mapStreams(document, (item) => {
    const items = readEventItems({ node: item, from: undefined }, follow);
    if (items) found.set(item, items);
    return item;
  });
  const streams = [...found.values()];
  const typed = new Set(streams.flatMap((items) => [...items.typed]));
  for (const { untyped } of streams)
    for (const node of untyped) typed.delete(node);
  if (typed.size === 0) return document;
  const users = usersOf(document);
  const own = new Set(streams.flatMap(({ references }) => [...references]));
  const canonical = new CanonicalItems({
    follow,
    typed,
    ownName: (reference) =>
      users.get(reference)?.every((node) => own.has(node))
        ? referredName({ $ref: reference })
        : undefined,
  });
  const settled = mapStreams(document, (item) => {
    const isTyped = [...(found.get(item)?.typed ?? [])].some((node) =>
      typed.has(node),
    );
    return (isTyped && canonical.rewrite(item)) || item;
  });
  return withSchemas(settled, canonical.components);
}

/** The schemas that refer to others, by their references. */
function usersOf(document: Node): Map<string, Node[]> {
  const users = new Map<string, Node[]>();
  const seen = new Set<unknown>();
  const open: unknown[] = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    open.push(...Object.values(next));
    const reference = isNode(next) ? textOf(next, "$ref") : undefined;
    if (reference !== undefined && isNode(next))
      users.get(reference)?.push(next) ?? users.set(reference, [next]);
  }
  return users;
}

const mapStreams = (document: Node, change: (item: Node) => Node): Node =>
  mapResponseContents(document, (media, type) =>
    isEventStream(type) ? mapMember(media, "itemSchema", change) : media,
  );

function withSchemas(document: Node, made: ReadonlyMap<string, Node>): Node {
  return mapMember(document, "components", (components) =>
    mapMember(components, "schemas", (schemas) =>
      derive(schemas, { ...schemas, ...Object.fromEntries(made) }),
    ),
  );
}
