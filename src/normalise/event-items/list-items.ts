import { derive } from "../../diagnostics/provenance.js";
import { omit, type Node } from "../../grammar/json.js";
import { itemOf } from "../../grammar/sequences.js";
import { followIn } from "./follow.js";
import { mapResponseContents } from "./map-contents.js";

/** Describes by its items what comes item by item, and is described as the list that it is as a whole. */
export function describeByItems(document: Node): Node {
  const follow = followIn(document);
  return mapResponseContents(document, (media, type) => {
    if (media["itemSchema"] !== undefined) return media;
    const item = itemOf({ node: media, from: undefined }, type, follow)?.node;
    return item
      ? derive(media, { ...omit(media, ["schema"]), itemSchema: item })
      : media;
  });
}
