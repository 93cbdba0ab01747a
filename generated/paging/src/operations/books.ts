import type {
  Book,
  ListBooksResponse,
  ListLoansResponse,
  Loan,
  Problem,
} from "../models.js";
import { cursor } from "../runtime/paging/cursor.js";
import type { PagedOperation } from "../runtime/paging/paging.js";

/** Parameters of {@link list}. */
export interface ListBooksParams {
  /** Where the last page ended. */
  after?: string;
  /** Value: 1 to 100. */
  limit?: number;
}

/** The books, newest first */
export const list: PagedOperation<
  ListBooksParams,
  ListBooksResponse,
  Book,
  { 404: Problem }
> = {
  id: "books.list",
  method: "GET",
  path: "/books",
  params: { after: "query", limit: "query" },
  paging: /* @__PURE__ */ cursor({
    param: "after",
    next: "meta.next",
    items: "data",
  }),
};

/** Parameters of {@link listLoans}. */
export interface ListLoansParams {
  isbn: string;
  starting_after?: string;
}

/** Who had a book */
export const listLoans: PagedOperation<
  ListLoansParams,
  ListLoansResponse,
  Loan
> = {
  id: "books.listLoans",
  method: "GET",
  path: "/books/{isbn}/loans",
  params: { starting_after: "query" },
  paging: /* @__PURE__ */ cursor({
    param: "starting_after",
    last: "id",
    more: "has_more",
    items: "data",
  }),
};
