import type { XmlElement } from "./parse.js";
import { isText, itemAt, type XmlShape } from "./shape.js";

/**
 * The nodes that are the items of a list whose first items are texts among
 * elements: a text that is empty is not there, and other texts are layout.
 */
export function mixed(
  children: XmlElement["children"],
  shape: XmlShape,
): XmlElement["children"] {
  const items: (XmlElement | string)[] = [];
  for (const child of joinTexts(children)) {
    const isElement = typeof child !== "string";
    if (isElement && isText(itemAt(shape, items.length))) items.push("");
    if (isElement || isText(itemAt(shape, items.length))) items.push(child);
  }
  return items;
}

/** Texts that stand side by side are one. */
function joinTexts(children: XmlElement["children"]): XmlElement["children"] {
  const joined: (XmlElement | string)[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    const isMore = typeof child === "string" && typeof last === "string";
    if (isMore) joined[joined.length - 1] = last + child;
    else joined.push(child);
  }
  return joined;
}
