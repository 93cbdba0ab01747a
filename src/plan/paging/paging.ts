import type { Schema } from "../../ir/index.js";

/** How an operation's pages are told apart. */
export type PagingKind =
  "cursor" | "offset" | "pageNumber" | "nextUrl" | "linkHeader";

/** How an operation gives a list page by page. */
export interface PagingPlan {
  readonly kind: PagingKind;
  /** Path of the list in a page; empty: the page itself. */
  readonly items: string;
  /** Of one item. */
  readonly item: Schema;
  /** Surface key of the parameter that says which page. */
  readonly param?: string;
  /** Path of the cursor or URL of the next page. */
  readonly next?: string;
  /** Header of the cursor. */
  readonly header?: string;
  /** Path in the last item of what serves as the cursor. */
  readonly last?: string;
  /** Path of the flag that there are more pages. */
  readonly more?: string;
  /** Path of the number of all items. */
  readonly total?: string;
  /** Path of the number of all pages. */
  readonly pages?: string;
  /** Number of the first page, where it is not 1. */
  readonly first?: number;
  /** How it is known, for people: `the parameter "after" takes "meta.next"`. */
  readonly why: string;
}

/** What the connector has to know of the pages, always in the same order. */
export function placesOf({
  param,
  next,
  header,
  last,
  more,
  total,
  pages,
  first,
  items,
}: PagingPlan) {
  return {
    ...(param !== undefined && { param }),
    ...(next !== undefined && { next }),
    ...(header !== undefined && { header }),
    ...(last !== undefined && { last }),
    ...(more !== undefined && { more }),
    ...(total !== undefined && { total }),
    ...(pages !== undefined && { pages }),
    ...(first !== undefined && { first }),
    items,
  };
}
