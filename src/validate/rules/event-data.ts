import {
  readEventItems,
  type Follow,
  type Place,
} from "../../grammar/event-items.js";
import { isNode, nodeOf, textOf, type Node } from "../../grammar/json.js";
import { isEventStream, itemOf } from "../../grammar/sequences.js";
import type { Reached } from "../../grammar/reach.js";
import type { Resolver } from "../../grammar/resolver.js";
import type { Source } from "../../load/source.js";

/** Finds the schemas of texts whose `contentSchema` does shape a type: that of the data of events. */
export interface EventDataFinder {
  readonly note: (reached: Reached) => void;
  /** Among these schemas, once all of the description is noted, those whose `contentSchema` shapes none. */
  readonly listUntyped: (nodes: readonly Node[]) => readonly Node[];
}

export function eventDataFinder(resolver: Resolver): EventDataFinder {
  const typed = new Set<Node>();
  const untyped = new Set<Node>();
  const onTheWay = new Set<Node>();
  const users: Place<Source>[] = [];
  const follow: Follow<Source> = (reference, from) => {
    const target = resolver.resolve(reference, from);
    return target && isNode(target.value)
      ? { node: target.value, from: target.source }
      : undefined;
  };
  const noteStream = (item: Place<Source>) => {
    const items = readEventItems(item, follow);
    for (const node of items?.typed ?? []) typed.add(node);
    for (const node of items?.untyped ?? []) untyped.add(node);
    for (const node of items?.references ?? []) onTheWay.add(node);
  };
  /** Whoever else uses an event has a text for its data. */
  const noteOtherUsers = () => {
    for (const { node, from } of users) {
      if (onTheWay.has(node)) continue;
      const target = follow(textOf(node, "$ref") ?? "", from)?.node;
      const data = target && nodeOf(nodeOf(target, "properties") ?? {}, "data");
      for (const used of [target, data])
        if (used && typed.has(used)) untyped.add(used);
    }
  };
  return {
    note({ node, kind, source }) {
      if (kind === "schema" && textOf(node, "$ref") !== undefined)
        users.push({ node, from: source });
      if (kind !== "response") return;
      for (const item of streamsOf({ node, from: source }, follow))
        noteStream(item);
    },
    listUntyped(nodes) {
      if (typed.size > 0) noteOtherUsers();
      return nodes.filter((node) => !typed.has(node) || untyped.has(node));
    },
  };
}

/** The items of the event streams that a response can be. */
function streamsOf(
  { node, from }: Place<Source>,
  follow: Follow<Source>,
): Place<Source>[] {
  return Object.entries(nodeOf(node, "content") ?? {}).flatMap(
    ([type, value]) => {
      if (!isEventStream(type) || !isNode(value)) return [];
      const reference = textOf(value, "$ref");
      const media =
        reference === undefined
          ? { node: value, from }
          : follow(reference, from);
      const item = media && itemOf(media, type, follow);
      return item ? [item] : [];
    },
  );
}
