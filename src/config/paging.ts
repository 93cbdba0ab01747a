/** How one list comes in pages, in names and paths on the wire. What is left out is found by the rules, if they find the same kind. */
export interface PagingConfig {
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
