/** What somebody says of how an operation's list comes in pages; names and paths are those on the wire. */
export interface PagingHint {
  /** Who says it: `x-ms-pageable`, or the configuration. */
  readonly from: string;
  readonly kind?: "cursor" | "offset" | "pageNumber" | "nextUrl" | "linkHeader";
  /** Name of the query parameter that says which page. */
  readonly param?: string;
  /** Path of the list in a page; empty: the page itself. */
  readonly items?: string;
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
  /** Number of the first page. */
  readonly first?: number;
}
