import { ApiPromise, type Answer, type Reply } from "../api-promise.js";
import type { Page } from "./paging.js";

/** A walk through the pages of a list. */
export interface PageWalk<Data, Item> {
  /** The first page, sent once, and only when something waits for it. */
  readonly first: () => Promise<Reply<Answer<unknown>>>;
  readonly pages: () => AsyncGenerator<Page<Data, Item>, void, undefined>;
  /** The same walk from another place. */
  readonly resume: (cursor: string) => PagePromise<Data, Item>;
}

/**
 * A list that comes page by page: `await` gives the first page, `for await`
 * every item of all pages. A page is asked for when the one before it has been
 * used up, and leaving the loop asks for no more.
 */
export class PagePromise<Data, Item, Outcomes = Answer<Data>>
  extends ApiPromise<Data, Outcomes>
  implements AsyncIterable<Item>
{
  readonly #walk: PageWalk<Data, Item>;

  constructor(walk: PageWalk<Data, Item>) {
    super({ then: (...handlers) => walk.first().then(...handlers) });
    this.#walk = walk;
  }

  /** Every item, of this page and all that follow. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const { items } of this.#walk.pages()) yield* items;
  }

  /** Every page, with the cursor of the one that follows. */
  pages(): AsyncGenerator<Page<Data, Item>, void, undefined> {
    return this.#walk.pages();
  }

  /**
   * The same list from a place on, which a page gave as its `cursor`; also in
   * another process.
   *
   * @throws {ArgumentError} as a rejection, if the cursor is of another kind.
   */
  resume(cursor: string): PagePromise<Data, Item, Outcomes> {
    return this.#walk.resume(cursor) as PagePromise<Data, Item, Outcomes>;
  }
}
