import type {
  ListFinesResponse,
  ListFinesResponseItem,
  ListReadersResponse,
  Reader,
} from "../models.js";
import { offset, pageNumber } from "../runtime/paging/count.js";
import { cursor } from "../runtime/paging/cursor.js";
import type { PagedOperation } from "../runtime/paging/paging.js";

/** Parameters of {@link list}. */
export interface ListReadersParams {
  offset?: number;
  limit?: number;
}

/** The readers, by their number */
export const list: PagedOperation<
  ListReadersParams,
  ListReadersResponse,
  Reader
> = {
  id: "readers.list",
  method: "GET",
  path: "/readers",
  params: { offset: "query", limit: "query" },
  paging: /* @__PURE__ */ offset({
    param: "offset",
    total: "total",
    items: "items",
  }),
};

/** Parameters of {@link listFines}. */
export interface ListFinesParams {
  marker?: string;
}

/** Fines, whose cursor comes as a number and goes as a text */
export const listFines: PagedOperation<
  ListFinesParams,
  ListFinesResponse,
  ListFinesResponseItem
> = {
  id: "readers.listFines",
  method: "GET",
  path: "/fines",
  params: { marker: "query" },
  paging: /* @__PURE__ */ cursor({
    param: "marker",
    next: "next_marker",
    items: "entries",
  }),
};

/** Parameters of {@link search}. */
export interface SearchReadersParams {
  name: string;
  /** Value: at least 0. */
  page?: number;
  per_page?: number;
}

/** Readers with a name */
export const search: PagedOperation<SearchReadersParams, Reader[], Reader> = {
  id: "readers.search",
  method: "GET",
  path: "/readers/search",
  params: { name: "query", page: "query", per_page: "query" },
  paging: /* @__PURE__ */ pageNumber({ param: "page", first: 0, items: "" }),
};
