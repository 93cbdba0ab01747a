import type { Answer } from "../api-promise.js";
import type { CallOptions } from "../call-options.js";
import type { Operation } from "../operation.js";

/** How the pages of a list are told apart: the value of `paging` in a literal. */
export interface Paging<Item = unknown> {
  /** The items of one page. */
  readonly items: (data: unknown) => readonly Item[];
  /** What asks for the page after this one; nothing after the last. */
  readonly next: (page: PageRead) => PageRequest | undefined;
  /**
   * Set where a server that knows no more pages may give the last one again: a
   * page that is like the one before it is then no page.
   */
  readonly mayRepeat?: true;
}

/** An operation that gives a list page by page. */
export interface Paged<Item> {
  readonly paging: Paging<Item>;
}

/** One operation of the API, whose result is a page of a list. */
export interface PagedOperation<
  Params,
  Result,
  Item,
  Errors = never,
  Outcomes = Answer<Result>,
>
  extends Operation<Params, Result, Errors, Outcomes>, Paged<Item> {}

/** A page that was read. */
export interface PageRead {
  readonly data: unknown;
  readonly items: readonly unknown[];
  readonly headers: Headers;
  /** The params that it was asked for with. */
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Asks for a page: params that replace the call's own, as they travel, or a URL.
 */
export type PageRequest =
  | { readonly params: Readonly<Record<string, unknown>> }
  | { readonly url: string };

/**
 * A page of a list. `cursor` is where the next one begins: text that can be kept
 * and given to `resume`; there is none on the last page.
 */
export interface Page<Data, Item> {
  readonly data: Data;
  readonly items: readonly Item[];
  readonly cursor: string | undefined;
  /** Its body has been read; status, headers and URL are there. */
  readonly response: Response;
}

/** Options of a call that gives pages. */
export interface PageOptions extends CallOptions {
  /** After so many pages something must be wrong. Default: 10 000. */
  readonly maxPages?: number | undefined;
}
