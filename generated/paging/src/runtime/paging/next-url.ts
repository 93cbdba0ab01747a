import { listAt, valueAt } from "../json/at-path.js";
import { findLink } from "./link-header.js";
import type { Paging } from "./paging.js";

export interface NextUrlPlaces {
  /** Path of the list in a page; empty: the page itself. */
  readonly items: string;
  /** Path of the URL of the next page. */
  readonly next: string;
}

/** Pages of which each has the URL of the next in its body. */
/* @__NO_SIDE_EFFECTS__ */
export function nextUrl<Item>({ items, next }: NextUrlPlaces): Paging<Item> {
  return {
    items: (data) => listAt(data, items),
    next({ data }) {
      const url = valueAt(data, next);
      return typeof url === "string" && url !== "" ? { url } : undefined;
    },
  };
}

/** Pages of which each has a link to the next in its header `Link` (RFC 8288). */
/* @__NO_SIDE_EFFECTS__ */
export function linkHeader<Item>({
  items,
}: {
  readonly items: string;
}): Paging<Item> {
  return {
    items: (data) => listAt(data, items),
    next({ headers }) {
      const url = findLink(headers.get("link") ?? "", "next");
      return url === undefined ? undefined : { url };
    },
  };
}
